/** What support looks up in VTEX, and sets there. */
@NullMarked
package io.trapiche.application.support;

import org.jspecify.annotations.NullMarked;

/** What support looks up in VTEX. */
@NullMarked
package io.trapiche.adapter.console.support;

import org.jspecify.annotations.NullMarked;

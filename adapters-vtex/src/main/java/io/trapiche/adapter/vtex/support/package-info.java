/** What support looks up in VTEX. */
@NullMarked
package io.trapiche.adapter.vtex.support;

import org.jspecify.annotations.NullMarked;

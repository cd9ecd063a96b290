/** The integration log in VTEX's own form. */
@NullMarked
package io.trapiche.adapter.vtex.logs;

import org.jspecify.annotations.NullMarked;

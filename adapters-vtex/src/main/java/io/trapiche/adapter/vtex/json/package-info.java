/** VTEX's JSON, whose shapes and casing are not stable. */
@NullMarked
package io.trapiche.adapter.vtex.json;

import org.jspecify.annotations.NullMarked;

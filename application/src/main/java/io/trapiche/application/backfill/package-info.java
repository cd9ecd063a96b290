/** Orders that nobody told of are found in VTEX's lists. */
@NullMarked
package io.trapiche.application.backfill;

import org.jspecify.annotations.NullMarked;

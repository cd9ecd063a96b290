/** Feeds and hooks that are guarded, and backfills. */
@NullMarked
package io.trapiche.adapter.postgres.signal;

import org.jspecify.annotations.NullMarked;

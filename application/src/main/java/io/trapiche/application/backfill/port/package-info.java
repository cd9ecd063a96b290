/** What a backfill works with. */
@NullMarked
package io.trapiche.application.backfill.port;

import org.jspecify.annotations.NullMarked;

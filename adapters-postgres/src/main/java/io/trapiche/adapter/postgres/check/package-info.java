/** A look at PostgreSQL before the start. */
@NullMarked
package io.trapiche.adapter.postgres.check;

import org.jspecify.annotations.NullMarked;

/** The inbox in PostgreSQL. */
@NullMarked
package io.trapiche.adapter.postgres.inbox;

import org.jspecify.annotations.NullMarked;

/** Durable work in PostgreSQL, done by db-scheduler. */
@NullMarked
package io.trapiche.adapter.postgres.work;

import org.jspecify.annotations.NullMarked;

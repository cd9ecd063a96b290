/**
 * Events on PostgreSQL: stored by Axon's JDBC engine, read in commit order, followed by consumers
 * and exported.
 */
@NullMarked
package io.trapiche.adapter.postgres.events;

import org.jspecify.annotations.NullMarked;

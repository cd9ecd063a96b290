/** What all adapters to PostgreSQL share. */
@NullMarked
package io.trapiche.adapter.postgres.jdbc;

import org.jspecify.annotations.NullMarked;

/** Orders to look at, in PostgreSQL. */
@NullMarked
package io.trapiche.adapter.postgres.readmodel;

import org.jspecify.annotations.NullMarked;

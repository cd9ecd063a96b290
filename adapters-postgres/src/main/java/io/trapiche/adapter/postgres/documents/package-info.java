/** VTEX's order documents beside the events that carry them: each version once. */
@NullMarked
package io.trapiche.adapter.postgres.documents;

import org.jspecify.annotations.NullMarked;

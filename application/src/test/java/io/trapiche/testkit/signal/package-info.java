/** What the guardian and backfills need, for tests. */
@NullMarked
package io.trapiche.testkit.signal;

import org.jspecify.annotations.NullMarked;

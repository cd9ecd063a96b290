/** The inbox's contract and its in-memory adapter. */
@NullMarked
package io.trapiche.testkit.inbox;

import org.jspecify.annotations.NullMarked;

/** The work queue's contract and its in-memory adapter. */
@NullMarked
package io.trapiche.testkit.work;

import org.jspecify.annotations.NullMarked;

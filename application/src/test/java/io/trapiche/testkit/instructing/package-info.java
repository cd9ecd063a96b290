/** The contract of what reads actions, and a reader of two of them that keeps it. */
@NullMarked
package io.trapiche.testkit.instructing;

import org.jspecify.annotations.NullMarked;

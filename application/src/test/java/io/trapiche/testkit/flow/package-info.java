/** What is done for an order, step by step, with everything outside in memory. */
@NullMarked
package io.trapiche.testkit.flow;

import org.jspecify.annotations.NullMarked;

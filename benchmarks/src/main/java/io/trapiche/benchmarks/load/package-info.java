/** Orders and commands that are sent, and how fast. */
@NullMarked
package io.trapiche.benchmarks.load;

import org.jspecify.annotations.NullMarked;

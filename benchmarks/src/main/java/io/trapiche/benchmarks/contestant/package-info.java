/** Builds that can be measured, by what is measured. */
@NullMarked
package io.trapiche.benchmarks.contestant;

import org.jspecify.annotations.NullMarked;

/** Builds measured by turns in one run, so that both have the same machine at the same time. */
@NullMarked
package io.trapiche.benchmarks.beside;

import org.jspecify.annotations.NullMarked;

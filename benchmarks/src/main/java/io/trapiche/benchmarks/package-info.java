/** Measures the service against floors: the same durable work by hand-written loops. */
@NullMarked
package io.trapiche.benchmarks;

import org.jspecify.annotations.NullMarked;

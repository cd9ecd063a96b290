/** What runs beside the driver, and how the driver reaches it. */
@NullMarked
package io.trapiche.benchmarks.process;

import org.jspecify.annotations.NullMarked;

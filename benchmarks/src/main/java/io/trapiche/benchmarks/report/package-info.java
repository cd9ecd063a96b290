/** What was counted and measured, and how it is told. */
@NullMarked
package io.trapiche.benchmarks.report;

import org.jspecify.annotations.NullMarked;

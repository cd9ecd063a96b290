/** Reading VTEX's order documents with the classes of one build. */
@NullMarked
package io.trapiche.benchmarks.reading;

import org.jspecify.annotations.NullMarked;

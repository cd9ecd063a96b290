/** What is counted and timed, and the readings taken now and then. */
@NullMarked
package io.trapiche.metrics;

import org.jspecify.annotations.NullMarked;

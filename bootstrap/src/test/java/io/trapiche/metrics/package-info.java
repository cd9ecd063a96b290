@NullMarked
package io.trapiche.metrics;

import org.jspecify.annotations.NullMarked;

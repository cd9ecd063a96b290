@NullMarked
package io.trapiche.testkit.architecture.planted.metrics;

import org.jspecify.annotations.NullMarked;

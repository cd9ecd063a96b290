/** Planted. */
@NullMarked
package io.trapiche.testkit.architecture.planted.engines;

import org.jspecify.annotations.NullMarked;

/** Planted. */
@NullMarked
package io.trapiche.testkit.architecture.planted.adapter.vtex.wire;

import org.jspecify.annotations.NullMarked;

/** Planted. */
@NullMarked
package io.trapiche.testkit.architecture.planted.adapter.vtex.second;

import org.jspecify.annotations.NullMarked;

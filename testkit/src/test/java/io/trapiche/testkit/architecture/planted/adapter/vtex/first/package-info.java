/** Planted. */
@NullMarked
package io.trapiche.testkit.architecture.planted.adapter.vtex.first;

import org.jspecify.annotations.NullMarked;

/** Planted. */
@NullMarked
package io.trapiche.testkit.architecture.planted.adapter.vtex;

import org.jspecify.annotations.NullMarked;

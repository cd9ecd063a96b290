/** Planted. */
@NullMarked
package io.trapiche.testkit.architecture.planted.sandbox;

import org.jspecify.annotations.NullMarked;

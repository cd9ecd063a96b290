/** Planted. */
@NullMarked
package io.trapiche.testkit.architecture.planted.testkit;

import org.jspecify.annotations.NullMarked;

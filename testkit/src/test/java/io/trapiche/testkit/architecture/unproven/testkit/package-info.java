/** Planted. */
@NullMarked
package io.trapiche.testkit.architecture.unproven.testkit;

import org.jspecify.annotations.NullMarked;

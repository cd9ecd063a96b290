/** Planted. */
@NullMarked
package io.trapiche.testkit.architecture.unproven.adapter.vtex;

import org.jspecify.annotations.NullMarked;

/** Planted. */
@NullMarked
package io.trapiche.testkit.architecture.planted.domain;

import org.jspecify.annotations.NullMarked;

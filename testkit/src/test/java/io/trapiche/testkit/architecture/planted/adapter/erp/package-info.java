/** Planted. */
@NullMarked
package io.trapiche.testkit.architecture.planted.adapter.erp;

import org.jspecify.annotations.NullMarked;

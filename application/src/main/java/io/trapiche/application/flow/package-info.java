/** Carries out the next step of an order, one order at a time. */
@NullMarked
package io.trapiche.application.flow;

import org.jspecify.annotations.NullMarked;

/**
 * What VTEX's order management says of one order, and what the seller's ERP asked to be done with
 * it.
 */
@NullMarked
package io.trapiche.domain.oms;

import org.jspecify.annotations.NullMarked;

/**
 * What VTEX's statuses of orders mean: the flows they stand in, whom they wait for, and what the
 * customer sees of them in VTEX's My Account.
 */
@NullMarked
package io.trapiche.domain.oms.status;

import org.jspecify.annotations.NullMarked;

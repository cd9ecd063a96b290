/** The order scenarios of VTEX's order integration: which one an order is, and what it asks for. */
@NullMarked
package io.trapiche.domain.scenario;

import org.jspecify.annotations.NullMarked;

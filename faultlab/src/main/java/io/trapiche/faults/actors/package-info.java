/**
 * Who takes part in a round besides the service: marketplaces, ERP, shop, a forger, and VTEX with
 * its faults.
 */
@NullMarked
package io.trapiche.faults.actors;

import org.jspecify.annotations.NullMarked;

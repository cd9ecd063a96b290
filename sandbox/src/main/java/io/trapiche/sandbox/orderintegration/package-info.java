/** Orders that marketplaces place, and the result callbacks to their connectors. */
@NullMarked
package io.trapiche.sandbox.orderintegration;

import org.jspecify.annotations.NullMarked;

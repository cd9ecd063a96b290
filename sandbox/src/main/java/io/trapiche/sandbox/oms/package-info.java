/** Order management: orders, their status flow, handling, invoices, tracking, cancellation. */
@NullMarked
package io.trapiche.sandbox.oms;

import org.jspecify.annotations.NullMarked;

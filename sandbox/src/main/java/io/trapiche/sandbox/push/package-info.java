/** What OMS tells a connector of its orders: cancellations, invoices, tracking. */
@NullMarked
package io.trapiche.sandbox.push;

import org.jspecify.annotations.NullMarked;

/** What ERP systems ask of orders: handling, invoices, tracking, cancelling. */
@NullMarked
package io.trapiche.application.instructing;

import org.jspecify.annotations.NullMarked;

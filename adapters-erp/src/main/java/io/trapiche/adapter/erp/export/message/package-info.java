/** What ERP systems read of events, states and results. */
@NullMarked
package io.trapiche.adapter.erp.export.message;

import org.jspecify.annotations.NullMarked;

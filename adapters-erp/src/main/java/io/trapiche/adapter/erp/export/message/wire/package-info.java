/** What ERP systems read, as JSON: names and shapes are a published contract. */
@NullMarked
package io.trapiche.adapter.erp.export.message.wire;

import org.jspecify.annotations.NullMarked;

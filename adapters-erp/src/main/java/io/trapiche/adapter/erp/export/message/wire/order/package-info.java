/** What an order is made of, in JSON. */
@NullMarked
package io.trapiche.adapter.erp.export.message.wire.order;

import org.jspecify.annotations.NullMarked;

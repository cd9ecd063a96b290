/** A look at Kafka before the start. */
@NullMarked
package io.trapiche.adapter.erp.check;

import org.jspecify.annotations.NullMarked;

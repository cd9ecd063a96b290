/** Kafka for the sellers' ERP systems: its wiring and its settings. */
@NullMarked
package io.trapiche.adapter.erp;

import org.jspecify.annotations.NullMarked;

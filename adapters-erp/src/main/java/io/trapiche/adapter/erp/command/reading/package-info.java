/** Commands of ERP systems: read, and held against their published schemas. */
@NullMarked
package io.trapiche.adapter.erp.command.reading;

import org.jspecify.annotations.NullMarked;

/** Commands of ERP systems as they are sent. Each is read only after its schema found it sound. */
@NullMarked
package io.trapiche.adapter.erp.command.reading.wire;

import org.jspecify.annotations.NullMarked;

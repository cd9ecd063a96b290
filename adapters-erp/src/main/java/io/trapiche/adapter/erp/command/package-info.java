/** Commands of ERP systems: read, checked, carried out, and never lost. */
@NullMarked
package io.trapiche.adapter.erp.command;

import org.jspecify.annotations.NullMarked;

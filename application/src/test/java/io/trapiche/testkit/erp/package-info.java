/** The contract of the export of events, and an export in memory that keeps it. */
@NullMarked
package io.trapiche.testkit.erp;

import org.jspecify.annotations.NullMarked;

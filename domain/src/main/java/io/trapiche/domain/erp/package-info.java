/** Ids of ERP systems' commands: each is taken by one order, or rejected. */
@NullMarked
package io.trapiche.domain.erp;

import org.jspecify.annotations.NullMarked;

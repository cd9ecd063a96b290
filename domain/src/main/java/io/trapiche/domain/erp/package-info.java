/** Commands of ERP systems that never reached an order. */
@NullMarked
package io.trapiche.domain.erp;

import org.jspecify.annotations.NullMarked;

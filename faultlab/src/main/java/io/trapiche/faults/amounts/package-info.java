/** Who acts in a run of random orders: marketplaces, shops and an ERP that invoices in parts. */
@NullMarked
package io.trapiche.faults.amounts;

import org.jspecify.annotations.NullMarked;

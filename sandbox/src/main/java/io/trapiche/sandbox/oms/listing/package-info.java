/** List orders: an index that is behind, in pages. */
@NullMarked
package io.trapiche.sandbox.oms.listing;

import org.jspecify.annotations.NullMarked;

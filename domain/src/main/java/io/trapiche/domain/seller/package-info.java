/** The tenant: a seller's VTEX account and the marketplaces connected to it. */
@NullMarked
package io.trapiche.domain.seller;

import org.jspecify.annotations.NullMarked;

/** Sellers and the marketplaces connected to them. */
@NullMarked
package io.trapiche.application.seller;

import org.jspecify.annotations.NullMarked;

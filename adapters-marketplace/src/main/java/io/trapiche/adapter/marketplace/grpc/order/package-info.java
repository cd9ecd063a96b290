/** Orders, their states and updates, as the contract shows them. */
@NullMarked
package io.trapiche.adapter.marketplace.grpc.order;

import org.jspecify.annotations.NullMarked;

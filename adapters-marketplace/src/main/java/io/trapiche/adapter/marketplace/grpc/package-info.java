/** The gRPC edge for marketplaces: contract {@code trapiche.orders.v1}. */
@NullMarked
package io.trapiche.adapter.marketplace.grpc;

import org.jspecify.annotations.NullMarked;

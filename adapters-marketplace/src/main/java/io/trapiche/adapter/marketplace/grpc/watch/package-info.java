/** Streams of order updates, and the tokens to go on from. */
@NullMarked
package io.trapiche.adapter.marketplace.grpc.watch;

import org.jspecify.annotations.NullMarked;

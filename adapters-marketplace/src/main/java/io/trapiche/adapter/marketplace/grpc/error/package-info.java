/** What a caller is told when a call fails: published reasons and their details. */
@NullMarked
package io.trapiche.adapter.marketplace.grpc.error;

import org.jspecify.annotations.NullMarked;

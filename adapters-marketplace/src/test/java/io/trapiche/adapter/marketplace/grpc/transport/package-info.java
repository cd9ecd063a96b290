@NullMarked
package io.trapiche.adapter.marketplace.grpc.transport;

import org.jspecify.annotations.NullMarked;

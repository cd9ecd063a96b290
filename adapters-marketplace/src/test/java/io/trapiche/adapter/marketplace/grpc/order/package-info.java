@NullMarked
package io.trapiche.adapter.marketplace.grpc.order;

import org.jspecify.annotations.NullMarked;

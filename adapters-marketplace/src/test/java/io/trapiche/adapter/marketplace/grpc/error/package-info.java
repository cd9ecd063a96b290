@NullMarked
package io.trapiche.adapter.marketplace.grpc.error;

import org.jspecify.annotations.NullMarked;

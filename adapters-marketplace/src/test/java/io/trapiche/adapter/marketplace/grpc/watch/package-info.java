@NullMarked
package io.trapiche.adapter.marketplace.grpc.watch;

import org.jspecify.annotations.NullMarked;

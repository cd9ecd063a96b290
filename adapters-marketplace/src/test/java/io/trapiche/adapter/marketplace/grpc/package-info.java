@NullMarked
package io.trapiche.adapter.marketplace.grpc;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.trapiche.adapter.marketplace.grpc.access;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.trapiche.adapter.marketplace.grpc.placing;

import org.jspecify.annotations.NullMarked;

/** How calls arrive and leave: the port, and what every call passes whatever its method. */
@NullMarked
package io.trapiche.adapter.marketplace.grpc.transport;

import org.jspecify.annotations.NullMarked;

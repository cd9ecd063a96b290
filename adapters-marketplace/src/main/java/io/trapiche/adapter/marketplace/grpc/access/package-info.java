/** Who calls, and what the caller may do to the resource it names. */
@NullMarked
package io.trapiche.adapter.marketplace.grpc.access;

import org.jspecify.annotations.NullMarked;

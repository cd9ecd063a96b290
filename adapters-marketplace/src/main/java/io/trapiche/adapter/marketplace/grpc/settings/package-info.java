/** What operators set of the edge for marketplaces. */
@NullMarked
package io.trapiche.adapter.marketplace.grpc.settings;

import org.jspecify.annotations.NullMarked;

/** What marketplaces place and correct: read, checked against the rules, and answered. */
@NullMarked
package io.trapiche.adapter.marketplace.grpc.placing;

import org.jspecify.annotations.NullMarked;

/**
 * Where the pure deciders meet Axon Framework; with the storage adapter the only place that knows
 * it.
 */
@NullMarked
package io.trapiche.application.eventsourcing;

import org.jspecify.annotations.NullMarked;

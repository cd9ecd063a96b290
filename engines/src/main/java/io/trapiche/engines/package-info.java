/**
 * Real PostgreSQL and Kafka inside one process, with their data on disk.
 *
 * <p>Both engines listen on 127.0.0.1 only, survive {@code kill -9} of the process that started
 * them and never talk to an engine somebody else left behind.
 */
@NullMarked
package io.trapiche.engines;

import org.jspecify.annotations.NullMarked;

/**
 * Real PostgreSQL and Kafka for tests, one of each per JVM, in containers where a Docker engine
 * answers and embedded where none does. No test is skipped for want of Docker.
 */
@NullMarked
package io.trapiche.testkit.engines;

import org.jspecify.annotations.NullMarked;

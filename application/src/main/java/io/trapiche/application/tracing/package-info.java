/** What is done, as an OpenTelemetry collector is told of it; off unless the wiring says so. */
@NullMarked
package io.trapiche.application.tracing;

import org.jspecify.annotations.NullMarked;

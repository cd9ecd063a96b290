/** Traces for a collector of OpenTelemetry, and what the wiring makes spans of. */
@NullMarked
package io.trapiche.traces;

import org.jspecify.annotations.NullMarked;

package io.trapiche.application.tracing;

/** What a span is to its parent; OpenTelemetry's kinds. */
public enum SpanKind {
    /** A call that somebody made. */
    SERVER,
    /** A call of somebody else. */
    CLIENT,
    /** Messages that are published. */
    PRODUCER,
    /** A message that is taken. */
    CONSUMER,
    /** All else. */
    INTERNAL
}

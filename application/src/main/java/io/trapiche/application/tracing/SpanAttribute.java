package io.trapiche.application.tracing;

/**
 * Everything that a span tells beside its name. No attribute takes a text that somebody wrote, data
 * of a person or a secret; {@code docs/traces.md} says what each one holds.
 */
public enum SpanAttribute {
    ACCOUNT("trapiche.account"),
    /** Stream id of the order, on the marketplace's side or on VTEX's. */
    ORDER("trapiche.order"),
    /** Stored names of the events that were recorded, separated by blanks. */
    EVENTS("trapiche.events"),
    FAILURES("trapiche.work.failures", true),
    VTEX_OUTCOME("trapiche.vtex.outcome"),
    RPC_METHOD("rpc.method"),
    RPC_STATUS("rpc.response.status_code"),
    HTTP_METHOD("http.request.method"),
    HTTP_ROUTE("http.route"),
    HTTP_STATUS("http.response.status_code", true),
    URL_TEMPLATE("url.template"),
    MESSAGES("messaging.batch.message_count", true),
    /** Of a failure a class or a code, never its message. A span that has it counts as failed. */
    ERROR("error.type");

    private final String key;
    private final boolean number;

    SpanAttribute(String key) {
        this(key, false);
    }

    SpanAttribute(String key, boolean number) {
        this.key = key;
        this.number = number;
    }

    /** As the collector is told it. */
    public String key() {
        return key;
    }

    /** Whether the value is told as a whole number. */
    public boolean isNumber() {
        return number;
    }
}

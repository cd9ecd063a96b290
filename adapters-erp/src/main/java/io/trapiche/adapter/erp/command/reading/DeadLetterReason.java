package io.trapiche.adapter.erp.command.reading;

/** Why a record becomes a dead letter, under its published name. */
public enum DeadLetterReason {
    /** No value at all. */
    TOMBSTONE("tombstone"),
    TOO_LARGE("too-large"),
    /** No JSON object in UTF-8. */
    UNDECODABLE("undecodable"),
    UNKNOWN_TYPE("unknown-type"),
    /** An attribute stands in its headers more than once, and nobody can tell which one counts. */
    AMBIGUOUS_HEADER("ambiguous-header"),
    /** The command is sound, but carrying it out failed again and again in a way nobody foresaw. */
    FAILED("failed");

    private final String published;

    DeadLetterReason(String published) {
        this.published = published;
    }

    /** The name in the header. */
    public String published() {
        return published;
    }
}

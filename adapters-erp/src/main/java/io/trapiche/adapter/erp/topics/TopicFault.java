package io.trapiche.adapter.erp.topics;

/**
 * Why nothing of an account can be exported at the moment.
 *
 * @param topic the first one it is about
 * @param detail kind of the failure; empty when the kind of the fault says everything
 */
public record TopicFault(String topic, Kind kind, String detail) {

    /** What is wrong, and what somebody can do. */
    public enum Kind {
        MISSING(
                "does not exist any more",
                "make it again, or set trapiche.kafka.missing-topics=recreate"),
        NOT_ALLOWED("may not be written to", "grant DESCRIBE and WRITE on it"),
        NOT_MADE("cannot be made", "make it, or grant CREATE"),
        TOO_SMALL("takes no record of this size", "raise its max.message.bytes"),
        SILENT("takes no records", "look at its leaders and its replicas");

        private final String what;
        private final String advice;

        Kind(String what, String advice) {
            this.what = what;
            this.advice = advice;
        }
    }

    static TopicFault of(String topic, Kind kind) {
        return new TopicFault(topic, kind, "");
    }

    /** A failure that has a name. */
    public static TopicFault of(String topic, Kind kind, Throwable failure) {
        return new TopicFault(topic, kind, failure.getClass().getSimpleName());
    }

    /** What is wrong with it, in a few words. */
    public String what() {
        return detail.isEmpty() ? kind.what : kind.what + " (" + detail + ")";
    }

    /** What somebody can do. */
    public String advice() {
        return kind.advice;
    }
}

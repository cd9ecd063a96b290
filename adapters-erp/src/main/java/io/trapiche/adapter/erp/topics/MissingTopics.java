package io.trapiche.adapter.erp.topics;

/** What becomes of a topic that was there and is not any more. */
public enum MissingTopics {
    /** It is named and waited for: somebody deleted it, and knows why. */
    WAIT,

    /** It is made again, empty, as those of a new account are. */
    RECREATE
}

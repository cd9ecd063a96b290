package io.trapiche.testkit.erp;

/** Where a write of a segment breaks. */
public enum WriteFailure {
    /** Some of the records were sent. */
    HALFWAY,
    /** All was sent, and not committed. */
    BEFORE_COMMIT,
    /** All was committed, and the writer does not get to know. */
    AFTER_COMMIT
}

package io.trapiche.domain.fiscal;

/** What becomes of numbers whose check digits are wrong, by account. */
public enum FiscalPolicy {
    /** Taken, and told to the operator. */
    WARN,
    /** Refused, like any other fault. */
    REFUSE
}

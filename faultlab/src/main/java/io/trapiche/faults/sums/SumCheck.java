package io.trapiche.faults.sums;

/** One kind of sums and rules, of every order alike. */
interface SumCheck {

    /** Looks at whatever of it applies to the order. */
    void check(OrderCase order, Ledger.Page page);
}

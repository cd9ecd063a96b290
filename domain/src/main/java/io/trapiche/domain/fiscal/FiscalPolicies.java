package io.trapiche.domain.fiscal;

import io.trapiche.domain.shared.AccountName;

/** What becomes of numbers whose check digits are wrong, for each account. */
@FunctionalInterface
public interface FiscalPolicies {

    /** All accounts take them: nobody else's fault keeps an order from its seller unasked. */
    FiscalPolicies DEFAULT = _ -> FiscalPolicy.WARN;

    FiscalPolicy of(AccountName account);
}

package io.trapiche.domain.shared;

/** What VTEX's integers count, for each account. */
@FunctionalInterface
public interface AmountScales {

    /** All accounts as VTEX documents it. */
    AmountScales DOCUMENTED = _ -> AmountScale.HUNDREDTHS;

    AmountScale of(AccountName account);
}

package io.trapiche.application.vtex.port;

import io.trapiche.domain.shared.AccountName;

/**
 * How many days an account that sells has to choose another seller after one cancelled (VTEX Orders
 * API: window to change seller). Each call may be repeated, and may throw {@link VtexUnavailable}
 * and {@link VtexRefused}.
 */
public interface SellerChangeWindow {

    /** Most days that may be set. */
    int MOST_DAYS = 365;

    int days(AccountName account);

    /**
     * Sets it for all orders of the account.
     *
     * @param days 0 to {@link #MOST_DAYS}
     */
    void set(AccountName account, int days);
}

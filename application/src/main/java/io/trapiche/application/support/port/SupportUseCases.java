package io.trapiche.application.support.port;

import io.trapiche.application.vtex.port.ChangeSummary;
import io.trapiche.application.vtex.port.FilterTrial;
import io.trapiche.application.vtex.port.SupportReadings.GroupedOrder;
import io.trapiche.application.vtex.port.SupportReadings.Mail;
import io.trapiche.application.vtex.port.SupportReadings.Transaction;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What support looks up in VTEX while somebody waits. VTEX is asked of accounts and orders alone
 * that are known here. Throws {@link io.trapiche.application.vtex.port.VtexUnavailable} and {@link
 * io.trapiche.application.vtex.port.VtexRefused}.
 */
public interface SupportUseCases {

    /** The orders of one purchase; empty for an account that nobody registered. */
    Optional<List<GroupedOrder>> orderGroup(AccountName account, OrderId group);

    /** Empty for an order that nobody knows here, and where VTEX tells nothing. */
    Optional<Transaction> paymentTransaction(OmsOrderRef order);

    /** Empty for an order that nobody knows here. */
    Optional<List<Mail>> conversation(OmsOrderRef order);

    /** Empty for an order that nobody knows here, and where VTEX does not know it. */
    Optional<ChangeSummary> changeSummary(OmsOrderRef order);

    /** Empty for an order that nobody knows here. */
    Optional<FilterTrial> filterTrial(OmsOrderRef order, String expression);

    /** In days; empty for an account that nobody registered. */
    OptionalInt sellerChangeWindow(AccountName account);

    /**
     * What it is from then on; empty for an account that nobody registered.
     *
     * @param by who wants it, for the log
     */
    OptionalInt setSellerChangeWindow(AccountName account, int days, String by);
}

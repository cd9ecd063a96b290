package io.trapiche.application.support;

import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.application.support.port.SupportUseCases;
import io.trapiche.application.vtex.port.ChangeSummary;
import io.trapiche.application.vtex.port.FilterTrial;
import io.trapiche.application.vtex.port.SellerChangeWindow;
import io.trapiche.application.vtex.port.SupportReadings;
import io.trapiche.application.vtex.port.SupportReadings.GroupedOrder;
import io.trapiche.application.vtex.port.SupportReadings.Mail;
import io.trapiche.application.vtex.port.SupportReadings.Transaction;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks VTEX at once, beside the work on orders. */
public final class SupportService implements SupportUseCases {

    private static final Logger log = LoggerFactory.getLogger(SupportService.class);

    private final SupportReadings readings;
    private final SellerChangeWindow window;
    private final SellerAccounts sellers;
    private final OmsOrders orders;

    public SupportService(
            SupportReadings readings,
            SellerChangeWindow window,
            SellerAccounts sellers,
            OmsOrders orders) {
        this.readings = readings;
        this.window = window;
        this.sellers = sellers;
        this.orders = orders;
    }

    @Override
    public Optional<List<GroupedOrder>> orderGroup(AccountName account, OrderId group) {
        return isRegistered(account)
                ? Optional.of(readings.orderGroup(account, group))
                : Optional.empty();
    }

    @Override
    public Optional<Transaction> paymentTransaction(OmsOrderRef order) {
        return isKnown(order) ? readings.paymentTransaction(order) : Optional.empty();
    }

    @Override
    public Optional<List<Mail>> conversation(OmsOrderRef order) {
        return isKnown(order) ? Optional.of(readings.conversation(order)) : Optional.empty();
    }

    @Override
    public Optional<ChangeSummary> changeSummary(OmsOrderRef order) {
        return isKnown(order) ? readings.changeSummary(order) : Optional.empty();
    }

    @Override
    public Optional<FilterTrial> filterTrial(OmsOrderRef order, String expression) {
        return isKnown(order) ? readings.filterTrial(order, expression) : Optional.empty();
    }

    @Override
    public OptionalInt sellerChangeWindow(AccountName account) {
        return isRegistered(account) ? OptionalInt.of(window.days(account)) : OptionalInt.empty();
    }

    @Override
    public OptionalInt setSellerChangeWindow(AccountName account, int days, String by) {
        if (!isRegistered(account)) {
            return OptionalInt.empty();
        }
        window.set(account, days);
        log.info("{}: {} set the window to change seller to {} days", account, by, days);
        return OptionalInt.of(days);
    }

    private boolean isRegistered(AccountName account) {
        return sellers.find(account).isPresent();
    }

    private boolean isKnown(OmsOrderRef order) {
        return orders.find(order) instanceof Known;
    }
}

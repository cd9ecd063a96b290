package io.trapiche.application.vtex.port;

import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What support looks up in VTEX when somebody asks (VTEX Orders API). Nothing of it is kept, and of
 * what VTEX tells only what is named here is read. Each call may be repeated, and may throw {@link
 * VtexUnavailable} and {@link VtexRefused}.
 */
public interface SupportReadings {

    /** The orders of one purchase, as VTEX orders them; none where VTEX knows no such group. */
    List<GroupedOrder> orderGroup(AccountName account, OrderId group);

    /** How the order was paid; empty where VTEX tells nothing, as of what others sold. */
    Optional<Transaction> paymentTransaction(OmsOrderRef order);

    /** The mails around an order, the oldest first. */
    List<Mail> conversation(OmsOrderRef order);

    /** What all changes made of the order; empty where VTEX does not know it. */
    Optional<ChangeSummary> changeSummary(OmsOrderRef order);

    /**
     * What an expression says of the order as VTEX shows it now; empty where VTEX does not know it.
     * VTEX's filters see the document of another route, which is not quite the same.
     *
     * @param expression of no more than {@link FilterTrial#LONGEST} characters
     */
    Optional<FilterTrial> filterTrial(OmsOrderRef order, String expression);

    /**
     * One order of a purchase; each part null when VTEX told none.
     *
     * @param origin {@code Marketplace}, {@code Fulfillment} or {@code Chain}; open
     */
    record GroupedOrder(
            OrderId orderId,
            @Nullable String sequence,
            @Nullable String origin,
            @Nullable String status,
            @Nullable String affiliateId,
            @Nullable Instant createdAt) {}

    /**
     * A transaction of VTEX's payment gateway, without cards, persons and gift cards' codes.
     *
     * @param status such as {@code Finished}; the set is open; null when VTEX told none
     * @param transactionId null when VTEX told none
     */
    record Transaction(
            @Nullable String status,
            boolean active,
            @Nullable String transactionId,
            List<Payment> payments) {
        public Transaction {
            payments = List.copyOf(payments);
        }
    }

    /**
     * One payment; each part null when VTEX told none.
     *
     * @param value null also where nobody knows the account's currency
     * @param installments 0 when VTEX told none
     */
    record Payment(
            @Nullable String id,
            @Nullable String system,
            @Nullable String systemName,
            @Nullable String group,
            @Nullable Money value,
            int installments,
            @Nullable String tid) {}

    /**
     * That a mail was sent; who got it and what it says stays in VTEX.
     *
     * @param subject cut; may name the customer; null when VTEX told none
     */
    record Mail(@Nullable Instant date, @Nullable String subject, boolean hasAttachment) {}
}

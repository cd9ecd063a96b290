package io.trapiche.domain.draft;

import static java.util.Objects.requireNonNull;

import io.trapiche.domain.order.Customer;
import io.trapiche.domain.order.Delivery;
import io.trapiche.domain.order.LineTax;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.TrackingHint;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.TextRules;
import io.trapiche.domain.shared.Violations;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every order must be, whatever its scenarios ask for besides. */
final class ContentRules {

    private static final Elements LINES = new Elements("lines", 1, OrderRules.LINES);
    private static final Elements PAYMENT_METHODS = new Elements("payment_methods", 1, 20);
    private static final Elements TAXES = new Elements("taxes", 0, OrderRules.LINES);
    private static final Elements TRACKING_HINTS = new Elements("tracking_hints", 0, 100);
    private static final int NOTE_LENGTH = 2_000;

    private final OrderDraft draft;
    private final @Nullable PaymentStatus paymentStatus;
    private final @Nullable Money total;
    private final @Nullable Money interest;
    private final @Nullable Money discount;
    private final List<OrderLine> lines;
    private final @Nullable Customer customer;
    private final @Nullable Delivery delivery;
    private final List<String> paymentMethods;
    private final List<LineTax> taxes;
    private final List<TrackingHint> trackingHints;
    private final @Nullable AccountName pickupAccountName;
    private final @Nullable PersonalData note;

    /**
     * Reads the draft and adds every violation.
     *
     * @param currency that every amount has to have; null when only its form can be checked
     */
    ContentRules(Violations violations, OrderDraft draft, @Nullable Currency currency) {
        AmountRules amounts = new AmountRules(currency);
        LineRules lineRules = new LineRules(amounts);
        AnnexRules annexes = new AnnexRules(amounts);
        this.draft = draft;
        this.paymentStatus =
                Choices.required(
                        violations, "payment_status", draft.paymentStatus(), PaymentStatus.class);
        this.total = amounts.required(violations, "total", draft.total());
        this.interest = amounts.optional(violations, "interest", draft.interest());
        this.discount = amounts.optional(violations, "discount", draft.discount());
        this.lines = LINES.read(violations, draft.lines(), lineRules::read);
        this.customer = CustomerRules.required(violations, "customer", draft.customer());
        this.delivery = AddressRules.delivery(violations.in("delivery"), draft.delivery());
        this.paymentMethods =
                PAYMENT_METHODS.read(violations, draft.paymentMethods(), AnnexRules::paymentMethod);
        this.taxes = TAXES.read(violations, draft.taxes(), annexes::tax);
        this.trackingHints =
                TRACKING_HINTS.read(violations, draft.trackingHints(), AnnexRules::trackingHint);
        this.pickupAccountName = pickupAccountName(violations, draft.pickupAccountName());
        this.note = note(violations, draft.note());
    }

    /**
     * The content.
     *
     * @throws NullPointerException when there was a violation
     */
    OrderContent content() {
        Money owed = requireNonNull(total);
        Money nothing = Money.zero(owed.currency());
        return new OrderContent(
                requireNonNull(paymentStatus),
                owed,
                Optional.ofNullable(interest).orElse(nothing),
                Optional.ofNullable(discount).orElse(nothing),
                lines,
                requireNonNull(customer),
                requireNonNull(delivery),
                paymentMethods,
                taxes,
                trackingHints,
                draft.allowFranchises(),
                pickupAccountName,
                note);
    }

    private static @Nullable AccountName pickupAccountName(
            Violations violations, @Nullable String name) {
        return name == null || name.isBlank()
                ? null
                : violations.take(AccountName.parse("pickup_account_name", name));
    }

    private static @Nullable PersonalData note(Violations violations, @Nullable PersonalData note) {
        return PersonalTexts.personal(
                TextRules.optionalLines(violations, "note", PersonalTexts.text(note), NOTE_LENGTH));
    }
}

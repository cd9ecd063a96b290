package io.trapiche.domain.draft;

import io.trapiche.domain.fiscal.FiscalPolicies;
import io.trapiche.domain.fiscal.FiscalPolicy;
import io.trapiche.domain.order.NetLines;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.order.TaxesInTotal;
import io.trapiche.domain.scenario.Recognition;
import io.trapiche.domain.scenario.ScenarioRules;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.AmountScales;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import io.trapiche.domain.shared.Violations;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one set of rules for the content of orders, whoever tells it: what every order must be, what
 * its scenarios ask for besides, that VTEX can be told its amounts, and, for accounts that want it,
 * the check digits of tax documents.
 *
 * @param taxesInTotal whose totals include taxes
 * @param scales what VTEX's integers count
 * @param fiscal whose orders are refused for wrong check digits
 */
public record OrderRules(
        PlacementPolicy policy,
        TaxesInTotal taxesInTotal,
        AmountScales scales,
        FiscalPolicies fiscal) {

    public static final OrderRules DEFAULT =
            new OrderRules(
                    PlacementPolicy.DEFAULT,
                    new TaxesInTotal(Set.of()),
                    AmountScales.DOCUMENTED,
                    FiscalPolicies.DEFAULT);

    /** Most lines of an order. */
    public static final int LINES = 500;

    /** Most units of one SKU in an order, on however many lines. */
    public static final int UNITS_OF_A_SKU = LINES * LineRules.QUANTITY;

    /** Highest amount in minor units. */
    public static final long HIGHEST_AMOUNT = AmountRules.HIGHEST;

    /**
     * The order, or everything that is wrong with it. Whether its amounts can be told to VTEX has
     * to wait until they are sound.
     *
     * @param seller account and currency; null when they are not known
     */
    public CheckedOrder check(
            OrderDraft draft, MarketplaceId marketplace, @Nullable Seller seller) {
        Currency currency = seller == null ? null : seller.currency();
        Violations violations = new Violations();
        ContentRules rules = new ContentRules(violations, draft, currency);
        if (seller != null && fiscal.of(seller.account()) == FiscalPolicy.REFUSE) {
            violations.addAll(DocumentRules.check(draft));
        }
        Recognition recognition =
                new ScenarioRules(policy.mixedChannels(), taxesInTotal.of(marketplace))
                        .check(DraftFacts.of(draft), violations);
        return violations.isEmpty()
                ? netted(rules.content(), recognition, scale(seller))
                : new CheckedOrder.Faulty(violations.all(), recognition);
    }

    /** Whose account and in which currency. */
    public record Seller(AccountName account, Currency currency) {}

    private AmountScale scale(@Nullable Seller seller) {
        return seller == null ? AmountScale.HUNDREDTHS : scales.of(seller.account());
    }

    private CheckedOrder netted(OrderContent content, Recognition recognition, AmountScale scale) {
        return switch (NetLines.of(content, policy, scale)) {
            case Parsed.Valid<List<OrderLine>>(List<OrderLine> netLines) ->
                    new CheckedOrder.Sound(content, netLines, recognition);
            case Parsed.Faulty<List<OrderLine>>(List<Violation> violations) ->
                    new CheckedOrder.Faulty(violations, recognition);
        };
    }
}

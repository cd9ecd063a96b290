package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.application.seller.port.MarketplaceAccess.Access;
import io.trapiche.domain.order.NetLines;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.scenario.Recognition;
import io.trapiche.domain.scenario.ScenarioRules;
import io.trapiche.domain.shared.MarketplaceId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an order's content. Malformed fields and what its scenarios ask for are told together; only
 * whether its amounts can be told to VTEX has to wait until they are sound.
 */
final class ContentReader {

    /**
     * Content without a fault.
     *
     * @param netLines as VTEX gets them
     */
    record SoundContent(OrderContent content, Recognition recognition, List<OrderLine> netLines) {}

    /** VTEX's code for content that breaks its rules. */
    private static final String INVALID_CONTENT = "EOI005";

    private static final Recognition NOTHING = new Recognition(List.of(), List.of());

    private final PlacementPolicy policy;
    private final Set<MarketplaceId> taxesInTotal;

    ContentReader(PlacementPolicy policy, Set<MarketplaceId> taxesInTotal) {
        this.policy = policy;
        this.taxesInTotal = Set.copyOf(taxesInTotal);
    }

    /**
     * Checks the content.
     *
     * @param order null when there is none
     * @param access null when it is not known for whom
     */
    Recognition check(
            Faults faults,
            MarketplaceId caller,
            Access.@Nullable Granted access,
            io.trapiche.orders.v1.@Nullable OrderContent order) {
        if (order == null) {
            faults.missing("order", "what was ordered");
            return NOTHING;
        }
        String currency = access == null ? null : access.currency().getCurrencyCode();
        new OrderContentRules(currency).check(faults.in("order"), order);
        Recognition recognition =
                new ScenarioRules(policy.mixedChannels(), taxesInTotal.contains(caller))
                        .check(ScenarioFactsMapper.toDomain(order));
        faults.in("order").addAll(recognition.violations());
        return recognition;
    }

    /** Reads content that was checked and had no fault. */
    SoundContent read(
            Access.Granted access,
            Recognition recognition,
            io.trapiche.orders.v1.OrderContent order,
            Map<String, String> metadata) {
        OrderContent content = OrderContentMapper.toDomain(order);
        Faults faults = new Faults();
        List<OrderLine> netLines =
                faults.in("order").take(NetLines.of(content, policy.shippingPrice()));
        faults.refuse(metadata);
        if (netLines == null) {
            throw OrderContentMapper.unchecked("lines");
        }
        refuseFranchises(access, recognition);
        return new SoundContent(content, recognition, netLines);
    }

    private static void refuseFranchises(Access.Granted access, Recognition recognition) {
        if (recognition.needsFranchises() && !access.franchises()) {
            throw GrpcErrors.of(
                    ErrorReason.FRANCHISES_NOT_ENABLED,
                    ("franchises take no part in orders of this account (VTEX is withdrawing that;"
                                    + " the operator switches it on with"
                                    + " trapiche.accounts.%s.franchises=true)")
                            .formatted(access.account()),
                    Map.of("scenarios", recognition.numbers()));
        }
    }

    /** What an error about content tells besides, when somebody only asks. */
    static Map<String, String> expectations(Recognition recognition) {
        return Map.of("expected_vtex_code", INVALID_CONTENT, "scenarios", recognition.numbers());
    }
}

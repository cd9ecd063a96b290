package io.trapiche.adapter.marketplace.grpc.placing;

import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.adapter.marketplace.grpc.error.GrpcErrors;
import io.trapiche.application.seller.port.MarketplaceAccess.Access;
import io.trapiche.domain.draft.CheckedOrder;
import io.trapiche.domain.draft.OrderRules;
import io.trapiche.domain.scenario.Recognition;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.Violation;
import io.trapiche.domain.shared.Violations;
import io.trapiche.orders.v1.OrderContent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an order's content, of a placement and of a correction alike. */
public final class ContentReader {

    /** VTEX's code for content that breaks its rules. */
    private static final String INVALID_CONTENT = "EOI005";

    private static final CheckedOrder NOTHING =
            new CheckedOrder.Faulty(
                    List.of(new Violation("", "is missing (expected: what was ordered)")),
                    new Recognition(List.of()));

    private final OrderRules rules;

    public ContentReader(OrderRules rules) {
        this.rules = rules;
    }

    /**
     * Checks the content and adds its violations.
     *
     * @param order null when there is none
     * @param access null when it is not known for whom
     */
    CheckedOrder check(
            Violations violations,
            MarketplaceId caller,
            Access.@Nullable Granted access,
            @Nullable OrderContent order) {
        OrderRules.Seller seller =
                access == null ? null : new OrderRules.Seller(access.account(), access.currency());
        CheckedOrder checked =
                order == null
                        ? NOTHING
                        : rules.check(DraftMapper.INSTANCE.draft(order), caller, seller);
        if (checked instanceof CheckedOrder.Faulty faulty) {
            violations.in("order").addAll(faulty.violations());
        }
        return checked;
    }

    /** Content that was checked and had no violation. */
    static CheckedOrder.Sound sound(Access.Granted access, CheckedOrder checked) {
        if (!(checked instanceof CheckedOrder.Sound sound)) {
            throw GrpcErrors.unchecked("order");
        }
        refuseFranchises(access, sound.recognition());
        return sound;
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
    static Map<String, String> expectations(CheckedOrder checked) {
        return Map.of(
                "expected_vtex_code",
                INVALID_CONTENT,
                "scenarios",
                checked.recognition().numbers());
    }
}

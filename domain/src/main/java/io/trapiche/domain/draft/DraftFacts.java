package io.trapiche.domain.draft;

import io.trapiche.domain.draft.OrderDraft.Amount;
import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.scenario.ScenarioFacts;
import io.trapiche.domain.scenario.ScenarioFacts.Amounts;
import io.trapiche.domain.scenario.ScenarioFacts.Destination;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.SkuId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what scenarios hang on from a draft that may be malformed. */
final class DraftFacts {

    private DraftFacts() {}

    static ScenarioFacts of(OrderDraft draft) {
        OrderDraft.Delivery delivery = draft.delivery();
        return new ScenarioFacts(
                Choices.made(draft.paymentStatus(), PaymentStatus.class),
                amounts(draft),
                isCount(draft.lines())
                        ? draft.lines().stream().map(DraftFacts::line).toList()
                        : List.of(),
                delivery == null ? null : destination(delivery.address()),
                delivery != null && delivery.byMarketplace(),
                delivery != null && delivery.fromMarketplaceStock(),
                draft.allowFranchises(),
                isFilled(draft.pickupAccountName()),
                isCount(draft.taxes())
                        ? draft.taxes().stream().map(DraftFacts::sku).toList()
                        : List.of(),
                !draft.trackingHints().isEmpty());
    }

    private static ScenarioFacts.Line line(OrderDraft.Line line) {
        return new ScenarioFacts.Line(
                line.sku() == null ? "" : line.sku(),
                Choices.made(line.channel(), DeliveryChannel.class),
                isFilled(line.sla()),
                isFilled(line.warehouseId()));
    }

    private static String sku(OrderDraft.Tax tax) {
        return SkuId.parse("sku", tax.sku()) instanceof Parsed.Valid<SkuId>(SkuId sku)
                ? sku.value()
                : "";
    }

    private static @Nullable Destination destination(OrderDraft.@Nullable Address address) {
        return address == null
                ? null
                : new Destination(
                        Choices.made(address.type(), Address.Type.class),
                        isFilled(address.id()),
                        address.geoCoordinates() != null);
    }

    private static @Nullable Amounts amounts(OrderDraft draft) {
        Amount total = draft.total();
        if (total == null || !isSummable(draft)) {
            return null;
        }
        long items = 0;
        long shipping = 0;
        for (OrderDraft.Line line : draft.lines()) {
            items += units(line.unitPrice()) * line.quantity();
            shipping += units(line.shippingPrice());
        }
        return new Amounts(
                items,
                shipping,
                units(draft.interest()),
                units(draft.discount()),
                draft.taxes().stream().mapToLong(tax -> units(tax.value())).sum(),
                total.minorUnits());
    }

    private static boolean isSummable(OrderDraft draft) {
        return isInRange(draft.total())
                && isInRange(draft.interest())
                && isInRange(draft.discount())
                && !draft.lines().isEmpty()
                && isCount(draft.lines())
                && isCount(draft.taxes())
                && draft.lines().stream().allMatch(DraftFacts::isSummable)
                && draft.taxes().stream().allMatch(tax -> isInRange(tax.value()));
    }

    private static boolean isSummable(OrderDraft.Line line) {
        return LineRules.isQuantity(line.quantity())
                && line.unitPrice() != null
                && line.shippingPrice() != null
                && isInRange(line.unitPrice())
                && isInRange(line.shippingPrice());
    }

    private static boolean isInRange(@Nullable Amount amount) {
        return amount == null || AmountRules.isInRange(amount);
    }

    private static long units(@Nullable Amount amount) {
        return amount == null ? 0 : amount.minorUnits();
    }

    private static boolean isCount(List<?> elements) {
        return elements.size() <= OrderRules.LINES;
    }

    private static boolean isFilled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}

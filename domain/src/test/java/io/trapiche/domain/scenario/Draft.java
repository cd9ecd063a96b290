package io.trapiche.domain.scenario;

import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.PlacementPolicy.MixedChannels;
import io.trapiche.domain.scenario.ScenarioFacts.Amounts;
import io.trapiche.domain.scenario.ScenarioFacts.Destination;
import io.trapiche.domain.scenario.ScenarioFacts.Line;
import io.trapiche.domain.shared.Violation;
import io.trapiche.domain.shared.Violations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts being put together: an order of two paid lines that the seller delivers, until changed. */
final class Draft {

    @Nullable PaymentStatus paymentStatus = PaymentStatus.APPROVED;
    @Nullable Amounts amounts = new Amounts(2_000, 500, 0, 0, 0, 2_500);
    List<Line> lines = lines(DeliveryChannel.DELIVERY, false, false);
    @Nullable Destination destination = new Destination(Address.Type.RESIDENTIAL, false, false);
    boolean byMarketplace;
    boolean fromMarketplaceStock;
    boolean allowFranchises;
    boolean pickupAccountName;
    List<String> taxedSkus = List.of();
    boolean trackingHints;

    /** An order without a fault in a delivery scenario. */
    static Draft of(Scenario scenario) {
        Draft draft = new Draft();
        switch (scenario) {
            case FRANCHISE_DELIVERS -> {
                draft.lines = lines(DeliveryChannel.DELIVERY, true, false);
                draft.allowFranchises = true;
            }
            case MARKETPLACE_DELIVERS -> draft.byMarketplace = true;
            case MARKETPLACE_STOCK -> {
                draft.lines = lines(DeliveryChannel.DELIVERY, false, true);
                draft.byMarketplace = true;
                draft.fromMarketplaceStock = true;
            }
            case PICKUP_POINT -> draft.fetched();
            case FRANCHISE_PICKUP_POINT -> {
                draft.fetched();
                draft.allowFranchises = true;
                draft.pickupAccountName = true;
            }
            default -> {}
        }
        return draft;
    }

    private void fetched() {
        lines = lines(DeliveryChannel.PICKUP_IN_POINT, false, false);
        destination = new Destination(Address.Type.PICKUP, true, true);
    }

    static List<Line> lines(@Nullable DeliveryChannel channel, boolean sla, boolean warehouseId) {
        return List.of(
                new Line("1", channel, sla, warehouseId), new Line("2", channel, sla, warehouseId));
    }

    Draft line(int index, Line line) {
        List<Line> changed = new ArrayList<>(lines);
        changed.set(index, line);
        lines = changed;
        return this;
    }

    ScenarioFacts facts() {
        return new ScenarioFacts(
                paymentStatus,
                amounts,
                lines,
                destination,
                byMarketplace,
                fromMarketplaceStock,
                allowFranchises,
                pickupAccountName,
                taxedSkus,
                trackingHints);
    }

    Recognition checked() {
        return checked(MixedChannels.REFUSE);
    }

    Recognition checked(MixedChannels mixedChannels) {
        return new ScenarioRules(mixedChannels, false).check(facts(), new Violations());
    }

    List<String> faults() {
        return faults(false);
    }

    List<String> faults(boolean taxesInTotal) {
        Violations violations = new Violations();
        var _ = new ScenarioRules(MixedChannels.REFUSE, taxesInTotal).check(facts(), violations);
        return violations.all().stream().map(Violation::field).toList();
    }

    static List<Scenario> paid(Scenario... others) {
        List<Scenario> all = new ArrayList<>(List.of(Scenario.APPROVED_PAYMENT));
        all.addAll(Arrays.asList(others));
        return all;
    }
}

package io.trapiche.domain.scenario;

import static io.trapiche.domain.scenario.Draft.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.PlacementPolicy.MixedChannels;
import io.trapiche.domain.scenario.ScenarioFacts.Amounts;
import io.trapiche.domain.scenario.ScenarioFacts.Destination;
import io.trapiche.domain.scenario.ScenarioFacts.Line;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecognisingScenariosTest {

    private static final Destination HOME = new Destination(Address.Type.RESIDENTIAL, false, false);

    @ParameterizedTest
    @EnumSource(
            names = {
                "SELLER_DELIVERS",
                "FRANCHISE_DELIVERS",
                "MARKETPLACE_DELIVERS",
                "MARKETPLACE_STOCK",
                "PICKUP_POINT",
                "FRANCHISE_PICKUP_POINT"
            })
    void a_sound_order_is_recognised_as_its_delivery_scenario(Scenario scenario) {
        assertThat(Draft.of(scenario).checked()).isEqualTo(new Recognition(paid(scenario)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void what_a_scenario_asks_otherwise_is_told_with_its_field(
            Scenario scenario, List<String> fields, Consumer<Draft> change) {
        Draft draft = Draft.of(scenario);

        change.accept(draft);

        assertThat(draft.checked().scenarios()).isEqualTo(paid(scenario));
        assertThat(draft.faults()).isEqualTo(fields);
    }

    static Stream<Arguments> faults() {
        return Stream.of(sellers(), franchises(), marketplaces(), points(), franchisesPoints())
                .flatMap(faults -> faults);
    }

    private static Stream<Arguments> sellers() {
        Scenario scenario = Scenario.SELLER_DELIVERS;
        return Stream.of(
                fault(scenario, draft -> draft.lines = delivered(true, false)),
                fault(
                        scenario,
                        draft -> draft.lines = delivered(false, true),
                        "lines[0].warehouse_id",
                        "lines[1].warehouse_id"),
                fault(scenario, draft -> draft.pickupAccountName = true, "pickup_account_name"),
                fault(
                        scenario,
                        draft ->
                                draft.destination =
                                        new Destination(Address.Type.PICKUP, true, true),
                        "delivery.address.type"),
                fault(
                        scenario,
                        draft ->
                                draft.destination =
                                        new Destination(Address.Type.COMMERCIAL, true, true)));
    }

    private static Stream<Arguments> franchises() {
        Scenario scenario = Scenario.FRANCHISE_DELIVERS;
        return Stream.of(
                fault(
                        scenario,
                        draft ->
                                draft.line(
                                        1, new Line("2", DeliveryChannel.DELIVERY, false, false)),
                        "lines[1].sla"),
                fault(
                        scenario,
                        draft -> draft.lines = delivered(true, true),
                        "lines[0].warehouse_id",
                        "lines[1].warehouse_id"),
                fault(scenario, draft -> draft.pickupAccountName = true, "pickup_account_name"));
    }

    private static Stream<Arguments> marketplaces() {
        return Stream.of(
                fault(
                        Scenario.MARKETPLACE_DELIVERS,
                        draft -> draft.lines = delivered(true, true),
                        "lines[0].sla",
                        "lines[0].warehouse_id",
                        "lines[1].sla",
                        "lines[1].warehouse_id"),
                fault(
                        Scenario.MARKETPLACE_DELIVERS,
                        draft -> draft.allowFranchises = true,
                        "allow_franchises"),
                fault(
                        Scenario.MARKETPLACE_STOCK,
                        draft ->
                                draft.line(0, new Line("1", DeliveryChannel.DELIVERY, true, false)),
                        "lines[0].sla",
                        "lines[0].warehouse_id"),
                fault(
                        Scenario.MARKETPLACE_STOCK,
                        draft -> draft.byMarketplace = false,
                        "delivery.by_marketplace"),
                fault(
                        Scenario.MARKETPLACE_STOCK,
                        draft -> {
                            draft.allowFranchises = true;
                            draft.pickupAccountName = true;
                        },
                        "allow_franchises",
                        "pickup_account_name"));
    }

    private static Stream<Arguments> points() {
        Scenario scenario = Scenario.PICKUP_POINT;
        return Stream.of(
                fault(scenario, draft -> draft.pickupAccountName = true),
                fault(
                        scenario,
                        draft -> draft.destination = HOME,
                        "delivery.address.type",
                        "delivery.address.id",
                        "delivery.address.geo_coordinates"),
                fault(
                        scenario,
                        draft -> draft.lines = fetched(true, true),
                        "lines[0].sla",
                        "lines[0].warehouse_id",
                        "lines[1].sla",
                        "lines[1].warehouse_id"),
                fault(
                        scenario,
                        draft -> {
                            draft.byMarketplace = true;
                            draft.fromMarketplaceStock = true;
                        },
                        "delivery.by_marketplace",
                        "delivery.from_marketplace_stock"));
    }

    private static Stream<Arguments> franchisesPoints() {
        Scenario scenario = Scenario.FRANCHISE_PICKUP_POINT;
        return Stream.of(
                fault(scenario, draft -> draft.pickupAccountName = false, "pickup_account_name"),
                fault(scenario, draft -> draft.byMarketplace = true, "delivery.by_marketplace"),
                fault(
                        scenario,
                        draft ->
                                draft.destination =
                                        new Destination(Address.Type.PICKUP, false, false),
                        "delivery.address.id",
                        "delivery.address.geo_coordinates"));
    }

    private static Arguments fault(Scenario scenario, Consumer<Draft> change, String... fields) {
        return Arguments.of(scenario, List.of(fields), change);
    }

    private static List<Line> delivered(boolean sla, boolean warehouseId) {
        return Draft.lines(DeliveryChannel.DELIVERY, sla, warehouseId);
    }

    private static List<Line> fetched(boolean sla, boolean warehouseId) {
        return Draft.lines(DeliveryChannel.PICKUP_IN_POINT, sla, warehouseId);
    }

    @Test
    void payment_is_pending_or_approved() {
        Draft pending = new Draft();
        pending.paymentStatus = PaymentStatus.PENDING;

        assertThat(pending.checked().scenarios())
                .containsExactly(Scenario.PENDING_PAYMENT, Scenario.SELLER_DELIVERS);
    }

    @Test
    void interest_discount_taxes_and_tracking_hints_join_any_scenario() {
        Draft draft = Draft.of(Scenario.MARKETPLACE_STOCK);
        draft.amounts = new Amounts(2_000, 500, 100, 30, 150, 2_570);
        draft.taxedSkus = List.of("2");
        draft.trackingHints = true;

        assertThat(draft.checked())
                .isEqualTo(
                        new Recognition(
                                paid(
                                        Scenario.INTEREST,
                                        Scenario.DISCOUNTS,
                                        Scenario.MARKETPLACE_STOCK,
                                        Scenario.TAXES,
                                        Scenario.TRACKING_HINTS)));
        assertThat(draft.checked().numbers()).isEqualTo("2,3,4,8,11,12");
    }

    @Test
    void amounts_add_up() {
        Draft draft = new Draft();
        draft.amounts = new Amounts(2_000, 500, 3_000, 2_501, 0, 2_500);

        assertThat(draft.faults())
                .containsExactly(
                        "interest.minor_units", "discount.minor_units", "total.minor_units");
    }

    @Test
    void taxes_are_in_the_total_where_that_is_agreed() {
        Draft draft = new Draft();
        draft.taxedSkus = List.of("1");
        draft.amounts = new Amounts(2_000, 500, 0, 0, 150, 2_650);

        assertThat(draft.faults(true)).isEmpty();
        assertThat(draft.faults()).containsExactly("total.minor_units");
    }

    @Test
    void each_tax_is_on_a_sku_of_the_order_and_no_two_on_one() {
        Draft draft = new Draft();
        draft.taxedSkus = List.of("1", "", "1", "3", "2");

        assertThat(draft.faults()).containsExactly("taxes[2].sku", "taxes[3].sku");
    }

    @Test
    void both_channels_in_one_order_are_refused_unless_configured() {
        Draft draft = Draft.of(Scenario.PICKUP_POINT);
        draft.line(1, new Line("2", DeliveryChannel.DELIVERY, true, false));

        assertThat(draft.faults()).containsExactly("lines[1].channel");
        assertThat(draft.checked(MixedChannels.SEND))
                .isEqualTo(new Recognition(paid(Scenario.SELLER_DELIVERS, Scenario.PICKUP_POINT)));
    }

    @Test
    void nothing_is_said_of_what_cannot_be_read() {
        Draft draft = new Draft();
        draft.paymentStatus = null;
        draft.amounts = null;
        draft.destination = null;
        draft.lines = Draft.lines(null, true, true);

        assertThat(draft.checked()).isEqualTo(new Recognition(List.of()));
    }

    @Test
    void a_line_without_a_channel_leaves_the_others_judged() {
        Draft draft = Draft.of(Scenario.MARKETPLACE_DELIVERS);
        draft.line(0, new Line("1", null, true, true));
        draft.line(1, new Line("2", DeliveryChannel.DELIVERY, true, false));

        assertThat(draft.faults()).containsExactly("lines[1].sla");
    }
}

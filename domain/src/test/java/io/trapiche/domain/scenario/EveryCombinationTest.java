package io.trapiche.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.PlacementPolicy.MixedChannels;
import io.trapiche.domain.scenario.ScenarioFacts.Destination;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that the delivery table has columns for, in every combination. */
class EveryCombinationTest {

    private static final Set<Scenario> DELIVERIES =
            EnumSet.range(Scenario.SELLER_DELIVERS, Scenario.FRANCHISE_PICKUP_POINT);
    private static final int FLAGS = 8;

    /** One order for each combination of channel, address type and eight flags. */
    static Stream<Draft> orders() {
        return Stream.of(DeliveryChannel.values())
                .flatMap(
                        channel ->
                                Stream.of(Address.Type.values())
                                        .flatMap(
                                                type ->
                                                        IntStream.range(0, 1 << FLAGS)
                                                                .mapToObj(
                                                                        flags ->
                                                                                order(
                                                                                        channel,
                                                                                        type,
                                                                                        flags))));
    }

    private static Draft order(DeliveryChannel channel, Address.Type type, int flags) {
        Draft draft = new Draft();
        draft.lines = Draft.lines(channel, isSet(flags, 0), isSet(flags, 1));
        draft.destination = new Destination(type, isSet(flags, 2), isSet(flags, 3));
        draft.byMarketplace = isSet(flags, 4);
        draft.fromMarketplaceStock = isSet(flags, 5);
        draft.allowFranchises = isSet(flags, 6);
        draft.pickupAccountName = isSet(flags, 7);
        return draft;
    }

    private static boolean isSet(int flags, int index) {
        return (flags >> index & 1) == 1;
    }

    @ParameterizedTest
    @MethodSource("orders")
    void is_one_delivery_scenario_and_refused_with_its_fields_or_not_at_all(Draft order) {
        Recognition recognition = order.checked();

        assertThat(recognition.scenarios()).filteredOn(DELIVERIES::contains).hasSize(1);
        assertThat(order.faults())
                .doesNotHaveDuplicates()
                .allMatch(field -> field.matches("[a-z_]+(\\[\\d])?(\\.[a-z_]+)*"));
        assertThat(order.faults().isEmpty()).isEqualTo(agrees(order, recognition.scenarios()));
    }

    /** Whether the order has what the guide asks for, read from the table once more. */
    private static boolean agrees(Draft order, List<Scenario> scenarios) {
        DeliveryRow row =
                DeliveryTable.ROWS.stream()
                        .filter(candidate -> scenarios.contains(candidate.scenario()))
                        .findFirst()
                        .orElseThrow();
        ScenarioFacts facts = order.facts();
        ScenarioFacts.Line line = facts.lines().getFirst();
        Destination goal = java.util.Objects.requireNonNull(facts.destination());
        boolean point = row.address() == DeliveryRow.Goal.POINT;
        return row.selectedSla().allows(line.sla())
                && row.warehouseId().allows(line.warehouseId())
                && row.isFob().allows(facts.byMarketplace())
                && row.isMarketplaceFulfillment().allows(facts.fromMarketplaceStock())
                && row.allowFranchises().allows(facts.allowFranchises())
                && row.pickupAccountName().allows(facts.pickupAccountName())
                && row.geoCoordinates().allows(goal.geoCoordinates())
                && (goal.type() == Address.Type.PICKUP) == point
                && (!point || goal.id());
    }

    @Test
    void every_delivery_scenario_can_be_met() {
        Map<Scenario, Long> sound = new EnumMap<>(Scenario.class);
        orders().filter(order -> order.faults().isEmpty())
                .map(Draft::checked)
                .flatMap(recognition -> recognition.scenarios().stream())
                .filter(DELIVERIES::contains)
                .forEach(scenario -> sound.merge(scenario, 1L, Long::sum));

        assertThat(sound.keySet()).isEqualTo(DELIVERIES);
    }

    @Test
    void every_pair_of_lines_with_both_channels_is_refused_or_two_scenarios() {
        orders().forEach(
                        order -> {
                            order.line(1, otherChannel(order.lines.get(1)));
                            assertThat(order.faults()).contains("lines[1].channel");
                            assertThat(order.checked(MixedChannels.SEND).scenarios())
                                    .filteredOn(DELIVERIES::contains)
                                    .hasSize(2);
                        });
    }

    private static ScenarioFacts.Line otherChannel(ScenarioFacts.Line line) {
        DeliveryChannel other =
                Arrays.stream(DeliveryChannel.values())
                        .filter(channel -> channel != line.channel())
                        .findFirst()
                        .orElseThrow();
        return new ScenarioFacts.Line(line.sku(), other, line.sla(), line.warehouseId());
    }
}

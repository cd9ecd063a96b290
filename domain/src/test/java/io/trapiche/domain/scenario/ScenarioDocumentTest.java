package io.trapiche.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.order.DeliveryChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/scenarios/the-twelve.md} says what the rules say. */
class ScenarioDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/scenarios/the-twelve.md");

    @Test
    void has_the_delivery_table_as_it_is() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains(table());
    }

    @Test
    void names_every_scenario() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains(
                        Stream.of(Scenario.values())
                                .map(s -> "| %d | %s |".formatted(s.number(), s.plainName()))
                                .toList());
    }

    private static String table() {
        return DeliveryTable.ROWS.stream()
                .map(ScenarioDocumentTest::row)
                .collect(Collectors.joining("\n"));
    }

    private static String row(DeliveryRow row) {
        return Stream.of(
                        row.scenario().number() + " | " + row.scenario().plainName(),
                        row.channel() == DeliveryChannel.DELIVERY ? "delivery" : "pickup",
                        text(row.selectedSla()),
                        flag(row.isFob()),
                        flag(row.isMarketplaceFulfillment()),
                        text(row.warehouseId()),
                        flag(row.allowFranchises()),
                        text(row.pickupAccountName()),
                        row.address() == DeliveryRow.Goal.POINT
                                ? "the point's, with `id`"
                                : "the customer's",
                        text(row.geoCoordinates()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String text(DeliveryRow.Cell cell) {
        return switch (cell) {
            case MUST -> "filled";
            case NOT -> "empty";
            case MAY -> "–";
        };
    }

    private static String flag(DeliveryRow.Cell cell) {
        return switch (cell) {
            case MUST -> "true";
            case NOT -> "false";
            case MAY -> "–";
        };
    }

    @Test
    void counts_twelve() {
        assertThat(Stream.of(Scenario.values()).map(Scenario::number).toList())
                .isEqualTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    }
}

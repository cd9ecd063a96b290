package io.trapiche.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.benchmarks.contestant.CallsOfOrders;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Fails when a whole order costs more calls of VTEX than it did. Whoever makes it cheaper lowers
 * the limits; they leave room for a busy machine, which has an order read on its way.
 */
class VtexCallLimitsTest {

    private static final int ORDERS = 50;
    private static final int IN_FLIGHT = 8;

    /** What is called for each order, and how often at most. */
    private static final Map<String, Double> MOST =
            Map.of(
                    "place-order", 1.0,
                    "start-handling", 1.0,
                    "invoice-order", 1.0,
                    "get-order", 3.0,
                    "commit-feed", 1.0);

    /** How VTEX tells of changes, and the most calls of an order then. */
    enum Way {
        FEED(6.5, ""),
        HOOK(6.0, VtexCalls.HOOK);

        private final double most;
        private final String setting;

        Way(double most, String setting) {
            this.most = most;
            this.setting = setting;
        }

        String[] settings() {
            return setting.isEmpty() ? new String[0] : new String[] {setting};
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_whole_order_costs_no_more_calls_than_its_limit(Way way, @TempDir Path folder)
            throws IOException, InterruptedException {
        CallsOfOrders counted = count(way, folder);

        assertThat(counted.perOrderWithoutReadsOfTheFeed())
                .as("%s", counted.calls())
                .isLessThanOrEqualTo(way.most);
        MOST.forEach(
                (route, most) ->
                        assertThat(counted.perOrder(route))
                                .as("%s of %s", route, counted.calls())
                                .isLessThanOrEqualTo(most));
    }

    private static CallsOfOrders count(Way way, Path folder)
            throws IOException, InterruptedException {
        try (Workspace workspace = Workspace.make(folder);
                Service service = workspace.service(way.settings())) {
            return CallsOfOrders.count(service, ORDERS, IN_FLIGHT);
        }
    }
}

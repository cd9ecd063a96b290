package io.trapiche.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.benchmarks.beside.Rounds;
import io.trapiche.benchmarks.contestant.Cost;
import io.trapiche.benchmarks.contestant.CostContestant;
import io.trapiche.benchmarks.load.OrderKind;
import io.trapiche.benchmarks.process.Build;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Fails when a whole order costs PostgreSQL more than it did. Counts, no times: a busy machine
 * changes them little. This module's tests run when those of the service are over.
 */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit calls the set-up
class WholeOrderLimitsTest {

    private static final int ORDERS = 50;

    /** Every statement of it, for whoever has to find out which one came to be. */
    private static final Path SHOWN = Path.of("target", "whole-order-cost.md").toAbsolutePath();

    private Cost cost;

    @BeforeAll
    void measure(@TempDir Path folder) throws IOException, InterruptedException {
        Build build = Build.ofThisClassPath("this");
        try (Workspace workspace = Workspace.make(folder);
                CostContestant service = CostContestant.start(OrderKind.WHOLE, build, workspace)) {
            cost = service.cost("order-", ORDERS, CostContestant.IN_FLIGHT);
        }
        try (PrintStream file = new PrintStream(SHOWN.toFile(), UTF_8)) {
            CostTable.tell(
                    Report.into(file), new Rounds<>(List.of(build.name()), List.of(List.of(cost))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_whole_order_costs_no_more_than_its_limit(WholeOrderLimit limit) {
        assertThat(limit.of(cost))
                .as("%s of a whole order; see %s", limit, SHOWN)
                .isLessThanOrEqualTo(limit.most());
    }
}

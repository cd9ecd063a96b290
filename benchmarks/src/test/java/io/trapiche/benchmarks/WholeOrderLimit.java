package io.trapiche.benchmarks;

import io.trapiche.benchmarks.contestant.Cost;
import io.trapiche.benchmarks.report.Counters;

/**
 * The most that a whole order may cost PostgreSQL, without what the service does anyway. Whoever
 * makes it cheaper lowers these; whoever raises one says why.
 */
enum WholeOrderLimit {
    COMMITS(58),
    STATEMENTS(117),
    WAL_BYTES(44_000);

    private final int most;

    WholeOrderLimit(int most) {
        this.most = most;
    }

    double most() {
        return most;
    }

    double of(Cost cost) {
        return cost.perOrderWithoutIdle(
                switch (this) {
                    case COMMITS -> Counters::commits;
                    case STATEMENTS -> Counters::statementsInAll;
                    case WAL_BYTES -> Counters::walBytes;
                });
    }
}

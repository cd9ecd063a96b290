package io.trapiche.benchmarks;

import io.trapiche.benchmarks.contestant.Cost;
import io.trapiche.benchmarks.report.Counters;

/**
 * The most that a whole order may cost PostgreSQL. Whoever makes it cheaper lowers these; whoever
 * raises one says why.
 */
enum WholeOrderLimit {
    COMMITS(58),
    STATEMENTS(117),
    WAL_BYTES(56_000);

    private final int most;

    WholeOrderLimit(int most) {
        this.most = most;
    }

    double most() {
        return most;
    }

    /**
     * Statements and commits without what the service does anyway; the write-ahead log as it is,
     * because autovacuum at idle times would make too much to subtract.
     */
    double of(Cost cost) {
        return switch (this) {
            case COMMITS -> cost.perOrderWithoutIdle(Counters::commits);
            case STATEMENTS -> cost.perOrderWithoutIdle(Counters::statementsInAll);
            case WAL_BYTES -> cost.perOrder(Counters::walBytes);
        };
    }
}

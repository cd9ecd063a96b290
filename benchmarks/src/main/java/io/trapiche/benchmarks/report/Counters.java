package io.trapiche.benchmarks.report;

import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What PostgreSQL counted: transactions of the service's database, write-ahead log of the whole
 * server, statements of the service's role.
 *
 * @param at {@link System#nanoTime()}
 * @param statements how often each was executed, with constants taken out
 */
public record Counters(
        long at,
        long commits,
        long rollbacks,
        long walBytes,
        long walRecords,
        long walPageImages,
        Map<String, Long> statements) {

    /** Idle connections give their numbers in after ten seconds. */
    private static final Duration ALL_IN = Duration.ofSeconds(12);

    private static final String OF_DATABASE = " from pg_stat_database where datname = 'trapiche'";
    private static final String STATEMENTS =
            "select query, sum(calls) from pg_stat_statements"
                    + " where dbid = (select oid from pg_database where datname = 'trapiche')"
                    + " and userid = (select oid from pg_roles where rolname = 'trapiche')"
                    + " group by query";

    public static final String MODULE = "pg_stat_statements";

    public static Counters whenAllIn(Database statistics) {
        Waiting.pause(ALL_IN);
        return new Counters(
                System.nanoTime(),
                statistics.number("select xact_commit" + OF_DATABASE),
                statistics.number("select xact_rollback" + OF_DATABASE),
                statistics.number(
                        "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint"),
                statistics.number("select wal_records from pg_stat_wal"),
                statistics.number("select wal_fpi from pg_stat_wal"),
                statistics.numbers(STATEMENTS));
    }

    public Counters since(Counters before) {
        Map<String, Long> more = new HashMap<>(statements);
        before.statements.forEach((query, calls) -> more.merge(query, -calls, Long::sum));
        more.values().removeIf(calls -> calls == 0);
        return new Counters(
                at - before.at,
                commits - before.commits,
                rollbacks - before.rollbacks,
                walBytes - before.walBytes,
                walRecords - before.walRecords,
                walPageImages - before.walPageImages,
                more);
    }

    public long statementsInAll() {
        return statements.values().stream().mapToLong(Long::longValue).sum();
    }
}

package io.trapiche.adapter.postgres.check;

import io.trapiche.application.checking.port.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Time limits of the role's sessions: those that end its work, and the one that it needs. */
final class TimeLimits implements PostgresCheck.Part {

    private static final String IDLE_IN_TRANSACTION = "idle_in_transaction_session_timeout";
    private static final String IDLE = "idle_session_timeout";

    /** Migrations and making lists anew take minutes; waits for locks take moments. */
    private static final List<Least> LEAST =
            List.of(
                    new Least("statement_timeout", Duration.ofMinutes(5)),
                    new Least("transaction_timeout", Duration.ofMinutes(5)),
                    new Least("lock_timeout", Duration.ofSeconds(30)));

    private record Least(String name, Duration time) {

        boolean isMissedBy(long millis) {
            return millis > 0 && millis < time.toMillis();
        }

        Finding missedBy(long millis) {
            return Finding.wrong(
                    "%s of the role is %d ms".formatted(name, millis),
                    "0, or at least %d s".formatted(time.toSeconds()),
                    "alter role … set " + name);
        }
    }

    /**
     * A time limit; a server of an earlier version may not have it.
     *
     * @param millis 0 for none
     */
    private record Limit(String name, long millis) {}

    @Override
    public List<Finding> look(JdbcClient database) {
        Map<String, Long> limits = new HashMap<>();
        database.sql(
                        """
                        select name, setting::bigint as millis from pg_settings
                         where unit = 'ms' and name like '%timeout'
                        """)
                .query(Limit.class)
                .list()
                .forEach(limit -> limits.put(limit.name(), limit.millis()));
        return judged(limits);
    }

    private static List<Finding> judged(Map<String, Long> limits) {
        List<Finding> findings = new ArrayList<>();
        for (Least least : LEAST) {
            long millis = limits.getOrDefault(least.name(), 0L);
            if (least.isMissedBy(millis)) {
                findings.add(least.missedBy(millis));
            }
        }
        if (limits.getOrDefault(IDLE, 0L) > 0) {
            findings.add(
                    Finding.wrong(
                            IDLE + " ends connections that wait for news",
                            "0 for the service's role",
                            "alter role … set " + IDLE + " = 0"));
        }
        if (limits.getOrDefault(IDLE_IN_TRANSACTION, 0L) == 0) {
            findings.add(
                    Finding.wrong(
                            IDLE_IN_TRANSACTION
                                    + " is off, and a transaction left open holds back all events",
                            "10s",
                            "leave spring.datasource.hikari.data-source-properties.options as it"
                                    + " was, or set it for the role"));
        }
        return findings;
    }
}

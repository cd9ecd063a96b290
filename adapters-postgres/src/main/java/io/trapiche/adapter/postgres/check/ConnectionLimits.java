package io.trapiche.adapter.postgres.check;

import io.trapiche.application.checking.port.Finding;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether one instance has room for its connections. */
final class ConnectionLimits implements PostgresCheck.Part {

    private static final String POOL = "spring.datasource.hikari.maximum-pool-size";

    private final int needed;

    ConnectionLimits(int needed) {
        this.needed = needed;
    }

    /**
     * What is allowed.
     *
     * @param server without those that are kept for others
     * @param database -1 for no limit of its own
     * @param role the same
     */
    private record Limits(int server, int database, int role, boolean superuser) {}

    @Override
    public List<Finding> look(JdbcClient database) {
        Limits limits =
                database.sql(
                                """
                                select current_setting('max_connections')::int
                                         - current_setting('superuser_reserved_connections')::int
                                         - coalesce(current_setting('reserved_connections', true), '0')::int
                                         as server,
                                       d.datconnlimit as database,
                                       r.rolconnlimit as role,
                                       r.rolsuper as superuser
                                  from pg_database d, pg_roles r
                                 where d.datname = current_database() and r.rolname = current_user
                                """)
                        .query(Limits.class)
                        .single();
        return judged(limits);
    }

    private List<Finding> judged(Limits limits) {
        List<Finding> findings = new ArrayList<>();
        check(findings, "the server", limits.server(), "max_connections");
        if (!limits.superuser()) {
            check(findings, "the database", limits.database(), "alter database … connection limit");
            check(findings, "the role", limits.role(), "alter role … connection limit");
        }
        if (findings.isEmpty()) {
            findings.add(
                    Finding.sound(
                            "an instance opens %d connections at most, and %d are allowed for all"
                                    .formatted(needed, limits.server())));
        }
        return findings;
    }

    private void check(List<Finding> findings, String who, int limit, String mend) {
        if (limit >= 0 && limit < needed) {
            findings.add(
                    Finding.wrong(
                            "%s allows %d connections".formatted(who, limit),
                            "%d or more for each instance".formatted(needed),
                            "raise it by %s, or lower %s".formatted(mend, POOL)));
        }
    }
}

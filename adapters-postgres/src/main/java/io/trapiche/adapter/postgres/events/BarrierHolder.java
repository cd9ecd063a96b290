package io.trapiche.adapter.postgres.events;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that holds events back. Never what it does: a statement may hold personal data.
 *
 * @param transactionId its id
 * @param session whose it is; null when it is prepared or has just ended
 * @param prepared null unless it is prepared
 * @param age since when it is open; null when this role may not see it
 * @param role the role that looks
 */
public record BarrierHolder(
        long transactionId,
        @Nullable Session session,
        @Nullable Prepared prepared,
        @Nullable Duration age,
        String role) {

    /**
     * A session.
     *
     * @param state null when this role may not see it
     */
    public record Session(
            int pid, String application, @Nullable String database, @Nullable String state) {}

    /** A prepared transaction, which outlives its session. */
    public record Prepared(String gid, String database) {}

    /** For people. */
    public String description() {
        if (prepared != null) {
            return "prepared transaction %s of database %s, prepared %s ago"
                    .formatted(printable(prepared.gid()), prepared.database(), seconds(age));
        }
        if (session == null) {
            return "transaction %d, which no session shows".formatted(transactionId);
        }
        String who =
                "pid %d, application %s, database %s"
                        .formatted(
                                session.pid(),
                                printable(session.application()),
                                session.database());
        return session.state() == null
                ? who + "; to see more: GRANT pg_read_all_stats TO " + role
                : who + ", " + session.state() + ", open for " + seconds(age);
    }

    private static String seconds(@Nullable Duration age) {
        return age == null ? "unknown" : age.toSeconds() + " s";
    }

    /** Sessions name themselves as they like. */
    private static String printable(String name) {
        return name.isBlank() ? "without a name" : name.replaceAll("[^ -~]", "?");
    }
}

package io.trapiche.faults.rounds;

import io.trapiche.faults.actors.Waiting;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Whether followers store their positions together: then the last writer of their rows is one. */
final class GroupPositions {

    private static final Duration LOOK = Duration.ofMillis(20);

    /** Renewed claims, too, are one statement: once alone may be chance. */
    private static final int TIMES = 3;

    private static final String ROWS =
            "select processor_name, token, xmin::text from event_token where segment = 0";

    private GroupPositions() {}

    /**
     * A position's row.
     *
     * @param writer transaction that wrote it last
     */
    record Position(String token, String writer) {}

    /** Gives whether they were seen to, in time. */
    static boolean awaitTogether(String jdbc, Duration limit)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        try (Connection connection = DriverManager.getConnection(jdbc);
                Statement statement = connection.createStatement()) {
            Map<Follower, Position> before = read(statement);
            int together = 0;
            while (together < TIMES && System.nanoTime() < end) {
                Waiting.pause(LOOK);
                Map<Follower, Position> now = read(statement);
                if (haveMoved(before, now)) {
                    together = isOneWriter(now) ? together + 1 : 0;
                }
                before = now;
            }
            return together == TIMES;
        }
    }

    /** Whether any of them went on. */
    static boolean haveMoved(Map<Follower, Position> before, Map<Follower, Position> now) {
        return now.entrySet().stream()
                .anyMatch(
                        row -> {
                            Position last = before.get(row.getKey());
                            return last == null || !last.token().equals(row.getValue().token());
                        });
    }

    static boolean isOneWriter(Map<Follower, Position> now) {
        return now.size() == Follower.values().length
                && now.values().stream().map(Position::writer).distinct().count() == 1
                && now.values().stream().map(Position::token).distinct().count() == 1;
    }

    private static Map<Follower, Position> read(Statement statement) throws SQLException {
        Map<Follower, Position> positions = new EnumMap<>(Follower.class);
        try (ResultSet rows = statement.executeQuery(ROWS)) {
            while (rows.next()) {
                for (Follower follower : Follower.values()) {
                    if (follower.processor().equals(rows.getString(1))) {
                        String token = Objects.requireNonNullElse(rows.getString(2), "");
                        positions.put(follower, new Position(token, rows.getString(3)));
                    }
                }
            }
        }
        return positions;
    }
}

package io.trapiche.faults.actors;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Waits until the service has nothing left to do soon. */
public record Rest(String jdbc) {

    private static final Duration LIMIT = Duration.ofSeconds(150);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int LOOKS = 5;
    private static final String SOON =
            "select (select count(*) from work_queue where task_instance like '%order/%'"
                    + " and execution_time < clock_timestamp() + interval '60 seconds')"
                    + " + (select count(*) from inbox where processed_at is null and fault is null)";

    /** Gives what was left at the end. */
    public long await() throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        long left = Long.MAX_VALUE;
        for (int quiet = 0; quiet < LOOKS && System.nanoTime() < end; ) {
            Waiting.pause(LOOK);
            left = soon();
            quiet = left == 0 ? quiet + 1 : 0;
        }
        return left;
    }

    private long soon() {
        try (Connection connection = DriverManager.getConnection(jdbc);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SOON)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException _) {
            return Long.MAX_VALUE;
        }
    }
}

package io.trapiche.adapter.postgres.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other instances of recorded events, and hears of theirs. A notification inside the
 * recording transaction would make all commits wait for one another, so it follows the commit, many
 * commits in one; the polling of the followers covers what is lost.
 */
public final class EventNotifications {

    private static final Logger log = LoggerFactory.getLogger(EventNotifications.class);
    private static final String CHANNEL = "trapiche_events";
    private static final int LISTEN_MILLIS = 1000;
    private static final Duration GATHER = Duration.ofMillis(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final DataSource listening;
    private final CommitSignal signal;
    private final Semaphore recorded = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    /**
     * Prepares the notifications.
     *
     * @param listening gives connections outside the pool: one is kept for ever
     */
    public EventNotifications(DataSource listening, CommitSignal signal) {
        this.listening = listening;
        this.signal = signal;
    }

    /** Events were recorded here. */
    public void recorded() {
        signal.raise();
        recorded.release();
    }

    public void start() {
        threads.add(
                Thread.ofPlatform().name("events-notify").daemon().start(() -> repeat(this::send)));
        threads.add(
                Thread.ofPlatform()
                        .name("events-listen")
                        .daemon()
                        .start(() -> repeat(this::listen)));
    }

    public void stop() {
        stopped = true;
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    private interface Job {
        void run() throws SQLException, InterruptedException;
    }

    private void repeat(Job job) {
        while (!stopped) {
            try {
                job.run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (SQLException failure) {
                if (!stopped) {
                    log.warn("notifications pause: {}", failure.getSQLState());
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
    }

    private void send() throws SQLException, InterruptedException {
        try (Connection connection = listening.getConnection();
                Statement statement = connection.createStatement()) {
            while (!stopped) {
                recorded.acquire();
                Thread.sleep(GATHER);
                recorded.drainPermits();
                statement.execute("notify " + CHANNEL);
            }
        }
    }

    private void listen() throws SQLException {
        try (Connection connection = listening.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            PGConnection notifications = connection.unwrap(PGConnection.class);
            signal.raise();
            while (!stopped) {
                PGNotification[] heard = notifications.getNotifications(LISTEN_MILLIS);
                if (heard != null && heard.length > 0) {
                    signal.raise();
                }
            }
        }
    }
}

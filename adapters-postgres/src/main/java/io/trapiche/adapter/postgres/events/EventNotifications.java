package io.trapiche.adapter.postgres.events;

import java.sql.Connection;
import java.sql.ResultSet;
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
 * commits in one, and is left out while nobody else listens; the polling of the tail covers what is
 * lost.
 */
public final class EventNotifications {

    private static final Logger log = LoggerFactory.getLogger(EventNotifications.class);
    private static final String NOTIFY = "notify trapiche_events";
    private static final String LISTEN = "listen trapiche_events";

    /** This instance is one; sessions of which nothing may be seen are taken for others. */
    private static final String OTHERS_LISTEN =
            "select count(*) <> 1 from pg_stat_activity where datname = current_database()"
                    + " and query in ('<insufficient privilege>', '"
                    + LISTEN
                    + "')";

    private static final int LISTEN_MILLIS = 1000;
    private static final Duration GATHER = Duration.ofMillis(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final DataSource listening;
    private final CommitSignal signal;
    private final Semaphore recorded = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;
    private volatile boolean newHere = true;
    private volatile int ownPid;
    private volatile boolean othersListen;
    private volatile long nextLook = System.nanoTime();

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
        threads.add(Thread.ofVirtual().name("events-notify").start(() -> repeat(this::send)));
        threads.add(Thread.ofVirtual().name("events-listen").start(() -> repeat(this::listen)));
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
            ownPid = connection.unwrap(PGConnection.class).getBackendPID();
            while (!stopped) {
                recorded.acquire();
                Thread.sleep(GATHER);
                recorded.drainPermits();
                if (newHere || othersListen(statement)) {
                    newHere = false;
                    statement.execute(NOTIFY);
                }
            }
        }
    }

    /** As of a moment ago; others tell when they begin. */
    private boolean othersListen(Statement statement) throws SQLException {
        if (System.nanoTime() - nextLook >= 0) {
            nextLook = System.nanoTime() + BETWEEN_LOOKS.toNanos();
            try (ResultSet row = statement.executeQuery(OTHERS_LISTEN)) {
                othersListen = !row.next() || row.getBoolean(1);
            }
        }
        return othersListen;
    }

    private void listen() throws SQLException {
        try (Connection connection = listening.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(LISTEN);
            PGConnection notifications = connection.unwrap(PGConnection.class);
            signal.raise();
            newHere = true;
            recorded.release();
            while (!stopped) {
                PGNotification[] heard = notifications.getNotifications(LISTEN_MILLIS);
                if (heard != null) {
                    for (PGNotification one : heard) {
                        hear(one.getPID());
                    }
                }
            }
        }
    }

    private void hear(int pid) {
        if (pid != ownPid) {
            othersListen = true;
            nextLook = System.nanoTime() + BETWEEN_LOOKS.toNanos();
            signal.raise();
        }
    }
}

package io.trapiche.faults.rounds;

import io.trapiche.faults.actors.Waiting;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A follower's fault, for as long as it is open. */
final class FollowerTrouble implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FollowerTrouble.class);
    private static final Duration BEFORE_REPEAT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ServiceProcess service;
    private final FollowerFault fault;
    private final HeldLock lock;

    private FollowerTrouble(ServiceProcess service, FollowerFault fault, HeldLock lock) {
        this.service = service;
        this.fault = fault;
        this.lock = lock;
    }

    static FollowerTrouble begin(ServiceProcess service, FollowerFault fault) throws SQLException {
        HeldLock[] lock = new HeldLock[1];
        repeat(() -> lock[0] = HeldLock.take(service.jdbcUrl(), fault.lock()));
        FollowerTrouble trouble = new FollowerTrouble(service, fault, lock[0]);
        try {
            for (String statement : fault.preparation()) {
                repeat(() -> trouble.execute(statement));
            }
            return trouble;
        } catch (SQLException failure) {
            trouble.close();
            throw failure;
        }
    }

    /** Whether the follower is held up, at the moment. */
    boolean isFelt() throws SQLException {
        return fault.kind() == FollowerFault.Kind.FAILING
                ? service.tells().isFailing(fault.follower())
                : !lock.waiters().isEmpty();
    }

    @Override
    public void close() throws SQLException {
        lock.close();
        if (!fault.preparation().isEmpty()) {
            repeat(() -> execute(FollowerFault.clearing()));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(service.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '3s'");
            statement.execute(sql);
        }
    }

    private interface Doing {
        void run() throws SQLException;
    }

    /** The database may be about to be started again, or the table be written to. */
    private static void repeat(Doing doing) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                doing.run();
                return;
            } catch (SQLException failure) {
                if (System.nanoTime() > end) {
                    throw failure;
                }
                log.info("once more: {}", failure.getMessage());
            }
            pause();
        }
    }

    private static void pause() throws SQLException {
        try {
            Waiting.pause(BEFORE_REPEAT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", interrupted);
        }
    }
}

package io.trapiche.faults.rounds;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lock in the service's database, kept in a transaction of one's own until closed. */
final class HeldLock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HeldLock.class);

    /** Nobody waits long behind a lock that is itself waited for; idle sessions are not ended. */
    private static final List<String> MANNERS =
            List.of(
                    "set lock_timeout = '3s'",
                    "set idle_in_transaction_session_timeout = 0",
                    "set application_name = 'faults'");

    private static final String WAITERS =
            """
            select waiter.query,
                   array(select distinct relname::text
                           from pg_locks as held join pg_class on pg_class.oid = held.relation
                          where held.pid = waiter.pid and held.granted
                            and held.mode = 'RowExclusiveLock' and relkind = 'r')
              from pg_stat_activity as waiter
             where waiter.backend_type = 'client backend'
               and ? = any (pg_blocking_pids(waiter.pid))
            """;

    /**
     * A session of the service that waits for a lock.
     *
     * @param statement that it waits in
     * @param written tables that its transaction has written to before
     */
    record Waiter(String statement, Set<String> written) {}

    private final Connection holding;
    private final Connection looking;
    private final int pid;

    private HeldLock(Connection holding, Connection looking, int pid) {
        this.holding = holding;
        this.looking = looking;
        this.pid = pid;
    }

    /** Waits for it, but not for long. */
    static HeldLock take(String jdbc, String lock) throws SQLException {
        Connection holding = DriverManager.getConnection(jdbc);
        try (Statement statement = holding.createStatement()) {
            for (String one : MANNERS) {
                statement.execute(one);
            }
            holding.setAutoCommit(false);
            statement.execute(lock);
            return new HeldLock(holding, DriverManager.getConnection(jdbc), pid(statement));
        } catch (SQLException | RuntimeException failure) {
            holding.close();
            throw failure;
        }
    }

    private static int pid(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Who waits for exactly this lock, at the moment. */
    List<Waiter> waiters() throws SQLException {
        List<Waiter> waiters = new ArrayList<>();
        try (PreparedStatement query = looking.prepareStatement(WAITERS)) {
            query.setInt(1, pid);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String[] written = (String[]) rows.getArray(2).getArray();
                    waiters.add(new Waiter(rows.getString(1), Set.of(written)));
                }
            }
        }
        return waiters;
    }

    /** A lock whose session is gone is let go, too. */
    @Override
    public void close() {
        try (holding;
                looking) {
            holding.rollback();
        } catch (SQLException gone) {
            log.info("the lock ended with its server: {}", gone.getSQLState());
        }
    }
}

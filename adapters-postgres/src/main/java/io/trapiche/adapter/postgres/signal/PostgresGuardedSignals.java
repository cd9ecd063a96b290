package io.trapiche.adapter.postgres.signal;

import io.trapiche.adapter.postgres.jdbc.StorageFailures;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.guarding.port.GuardedSignal;
import io.trapiche.application.guarding.port.GuardedSignals;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.domain.shared.AccountName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps how feeds and hooks stand in PostgreSQL. */
public final class PostgresGuardedSignals implements GuardedSignals {

    private static final String[] UNWELL =
            Stream.of(GuardedSignal.State.values())
                    .filter(GuardedSignal.State::needsAttention)
                    .map(Enum::name)
                    .toArray(String[]::new);

    private static final String COLUMNS =
            "account, source, state, since, cause, told, known_until, blind_from, filled_from";

    private static final String KEEP =
            """
            INSERT INTO guarded_signal (%s)
            VALUES (:account, :source, :state, :since, :cause, :told, :known_until, :blind_from, :filled_from)
            ON CONFLICT (account, source) DO UPDATE
               SET state = excluded.state, since = excluded.since, cause = excluded.cause,
                   told = excluded.told, known_until = excluded.known_until,
                   blind_from = excluded.blind_from, filled_from = excluded.filled_from
            """
                    .formatted(COLUMNS);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final BackfillBegin backfills;

    /**
     * Keeps them.
     *
     * @param transactions of the same database as the work queue's
     */
    public PostgresGuardedSignals(
            DataSource dataSource,
            TransactionOperations transactions,
            WorkQueue workQueue,
            InstantSource clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = transactions;
        this.backfills = new BackfillBegin(jdbc, workQueue, clock);
    }

    @Override
    public Optional<GuardedSignal> find(AccountName account, SignalSource source) {
        return StorageFailures.translated(
                "guarded signals: find",
                () ->
                        jdbc.sql(
                                        "SELECT %s FROM guarded_signal WHERE account = ? AND source = ?"
                                                .formatted(COLUMNS))
                                .params(account.value(), source.name())
                                .query((row, _) -> signal(row))
                                .optional());
    }

    @Override
    public List<GuardedSignal> unwell() {
        return StorageFailures.translated(
                "guarded signals: unwell",
                () ->
                        jdbc.sql(
                                        "SELECT %s FROM guarded_signal WHERE state = ANY(?) ORDER BY account, source"
                                                .formatted(COLUMNS))
                                .param(UNWELL)
                                .query((row, _) -> signal(row))
                                .list());
    }

    @Override
    public void keep(GuardedSignal signal) {
        StorageFailures.run("guarded signals: keep", () -> store(signal));
    }

    @Override
    public void keep(GuardedSignal signal, BlindWindow window) {
        StorageFailures.run(
                "guarded signals: begin a backfill",
                () ->
                        transactions.executeWithoutResult(
                                _ -> {
                                    store(signal);
                                    backfills.begin(window);
                                }));
    }

    private void store(GuardedSignal signal) {
        var _ =
                jdbc.sql(KEEP)
                        .param("account", signal.account().value())
                        .param("source", signal.source().name())
                        .param("state", signal.state().name())
                        .param("since", Moments.stored(signal.since()))
                        .param("cause", signal.cause())
                        .param("told", signal.told())
                        .param("known_until", Moments.storedOrNull(signal.knownUntil()))
                        .param("blind_from", Moments.storedOrNull(signal.blindFrom()))
                        .param("filled_from", Moments.storedOrNull(signal.filledFrom()))
                        .update();
    }

    private static GuardedSignal signal(ResultSet row) throws SQLException {
        return new GuardedSignal(
                new AccountName(row.getString("account")),
                SignalSource.valueOf(row.getString("source")),
                GuardedSignal.State.valueOf(row.getString("state")),
                Objects.requireNonNull(Moments.read(row, "since")),
                row.getString("cause"),
                row.getString("told"),
                Moments.read(row, "known_until"),
                Moments.read(row, "blind_from"),
                Moments.read(row, "filled_from"));
    }
}

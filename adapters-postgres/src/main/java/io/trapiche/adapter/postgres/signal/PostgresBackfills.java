package io.trapiche.adapter.postgres.signal;

import io.trapiche.adapter.postgres.jdbc.StorageFailures;
import io.trapiche.application.backfill.port.Backfill;
import io.trapiche.application.backfill.port.Backfill.Progress;
import io.trapiche.application.backfill.port.BackfillReport;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.backfill.port.FoundOrder;
import io.trapiche.application.backfill.port.UnhealedOrder;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps backfills in PostgreSQL. */
public final class PostgresBackfills implements Backfills {

    private static final String UNFINISHED =
            """
            SELECT %s FROM backfill WHERE account = ? AND finished_at IS NULL
             ORDER BY stage = 'READING', cause = 'RECONCILED', id
            """
                    .formatted(BackfillRows.COLUMNS);

    private static final String ADVANCE =
            """
            UPDATE backfill
               SET stage = :stage, list_from = :list_from, list_page = :list_page,
                   after_order = :after_order, calls = :calls, compared = :compared, unreadable = :unreadable,
                   reading_since = :reading_since,
                   finished_at = CASE WHEN :stage = 'DONE' THEN coalesce(finished_at, :now::timestamptz) END
             WHERE id = :id
            """;

    private static final String FOUND =
            """
            INSERT INTO backfill_order (backfill, order_id, reason)
            SELECT ?, order_id, reason FROM unnest(?::text[], ?::text[]) AS found (order_id, reason)
             ORDER BY order_id
            ON CONFLICT DO NOTHING
            """;

    /** By the index of what is pending, which is ordered by account. */
    private static final String UNREAD =
            """
            SELECT count(*) FROM inbox
             WHERE processed_at IS NULL AND subject > ? AND subject < ?
               AND source = 'FEED' AND account = ? AND starts_with(dedupe_key, ?)
            """;

    /** By the primary key, which begins with the account. */
    private static final String OPEN =
            """
            SELECT stream_id FROM order_view
             WHERE stream_id > ? AND stream_id < ? AND kind = 'OMS_ORDER'
               AND phase NOT IN ('invoiced', 'canceled', 'replaced')
             ORDER BY stream_id LIMIT ?
            """;

    private static final String REPORT =
            """
            SELECT %s, started_at, finished_at,
                   (SELECT count(*) FROM backfill_order WHERE backfill = id AND reason = 'UNKNOWN') AS unknown,
                   (SELECT count(*) FROM backfill_order WHERE backfill = id AND reason = 'DIFFERENT') AS different,
                   (SELECT count(*) FROM backfill_order WHERE backfill = id AND reason = 'OLDER') AS older,
                   (SELECT count(*) FROM backfill_order WHERE backfill = id AND unhealed <> 'GONE') AS unhealed,
                   (SELECT count(*) FROM backfill_order WHERE backfill = id AND unhealed = 'GONE') AS gone
              FROM backfill
            """
                    .formatted(BackfillRows.COLUMNS);

    private static final String UNDER_WAY = REPORT + "WHERE finished_at IS NULL ORDER BY id";
    private static final String LATEST =
            REPORT + "WHERE account = ? AND cause = ANY (?) ORDER BY id DESC LIMIT ?";
    private static final String LEFT_OVER = REPORT + "WHERE left_over ORDER BY account";
    private static final String ONE = REPORT + "WHERE id = ?";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Inbox inbox;
    private final InstantSource clock;
    private final BackfillBegin begin;
    private final BackfillOutcome outcome;

    /**
     * Keeps them.
     *
     * @param transactions of the same database as the inbox's and the work queue's
     */
    public PostgresBackfills(
            DataSource dataSource,
            TransactionOperations transactions,
            Inbox inbox,
            WorkQueue workQueue,
            InstantSource clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = transactions;
        this.inbox = inbox;
        this.clock = clock;
        this.begin = new BackfillBegin(jdbc, workQueue, clock);
        this.outcome = new BackfillOutcome(jdbc);
    }

    @Override
    public void begin(BlindWindow window) {
        StorageFailures.run(
                "backfills: begin",
                () ->
                        transactions.executeWithoutResult(
                                _ -> {
                                    if (!begin.isUnderWay(window)) {
                                        begin.begin(window);
                                    }
                                }));
    }

    @Override
    public List<Backfill> unfinished(AccountName account) {
        return StorageFailures.translated(
                "backfills: unfinished",
                () ->
                        jdbc.sql(UNFINISHED)
                                .param(account.value())
                                .query((row, _) -> BackfillRows.backfill(row))
                                .list());
    }

    @Override
    public void advance(Backfill backfill, List<FoundOrder> found) {
        StorageFailures.run(
                "backfills: advance",
                () ->
                        transactions.executeWithoutResult(
                                _ -> {
                                    store(backfill);
                                    store(backfill.id(), found);
                                    if (backfill.progress() instanceof Progress.Done) {
                                        outcome.note(backfill);
                                    }
                                }));
    }

    private void store(Backfill backfill) {
        Progress progress = backfill.progress();
        Progress.Listing listing =
                progress instanceof Progress.Listing here ? here : new Progress.Listing(null, 1);
        OrderId after = progress instanceof Progress.Looking looking ? looking.after() : null;
        Instant since = progress instanceof Progress.Reading reading ? reading.since() : null;
        var _ =
                jdbc.sql(ADVANCE)
                        .param("id", backfill.id())
                        .param("stage", BackfillRows.stage(progress))
                        .param("list_from", Moments.storedOrNull(listing.from()))
                        .param("list_page", listing.page())
                        .param("after_order", after == null ? null : after.value())
                        .param("reading_since", Moments.storedOrNull(since))
                        .param("calls", backfill.extent().calls())
                        .param("compared", backfill.extent().compared())
                        .param("unreadable", backfill.extent().unreadable())
                        .param("now", Moments.stored(clock.instant()))
                        .update();
    }

    private void store(long backfill, List<FoundOrder> found) {
        if (found.isEmpty()) {
            return;
        }
        var _ =
                jdbc.sql(FOUND)
                        .param(backfill)
                        .param(column(found, order -> order.order().orderId().value()))
                        .param(column(found, order -> order.reason().name()))
                        .update();
        inbox.receive(found.stream().map(order -> order.signal(backfill)).toList());
    }

    private static String[] column(List<FoundOrder> found, Function<FoundOrder, String> part) {
        return found.stream().map(part).toArray(String[]::new);
    }

    @Override
    public int unread(Backfill backfill) {
        return StorageFailures.translated(
                "backfills: unread",
                () ->
                        jdbc.sql(UNREAD)
                                .param(first(backfill.window().account()))
                                .param(behind(backfill.window().account()))
                                .param(backfill.window().account().value())
                                .param(FoundOrder.keys(backfill.id()))
                                .query(Integer.class)
                                .single());
    }

    @Override
    public List<OmsOrderRef> open(AccountName account, @Nullable OrderId after, int most) {
        return StorageFailures.translated(
                "backfills: open orders",
                () ->
                        jdbc.sql(OPEN)
                                .param(
                                        after == null
                                                ? first(account)
                                                : StreamId.of(new OmsOrderRef(account, after))
                                                        .value())
                                .param(behind(account))
                                .param(most)
                                .query((row, _) -> new StreamId(row.getString(1)).omsOrder())
                                .list());
    }

    /** Before all streams of the account's orders. */
    private static String first(AccountName account) {
        return StreamTypes.OMS_ORDER.name() + "/" + account + "/";
    }

    /** Behind all streams of the account's orders. */
    private static String behind(AccountName account) {
        return StreamTypes.OMS_ORDER.name() + "/" + account + (char) ('/' + 1);
    }

    @Override
    public List<BackfillReport> underWay() {
        return StorageFailures.translated(
                "backfills: under way",
                () -> jdbc.sql(UNDER_WAY).query((row, _) -> BackfillRows.report(row)).list());
    }

    @Override
    public List<BackfillReport> latest(AccountName account, Set<Cause> causes, int most) {
        return StorageFailures.translated(
                "backfills: latest",
                () ->
                        jdbc.sql(LATEST)
                                .param(account.value())
                                .param(causes.stream().map(Enum::name).toArray(String[]::new))
                                .param(most)
                                .query((row, _) -> BackfillRows.report(row))
                                .list());
    }

    @Override
    public List<BackfillReport> leftOver() {
        return StorageFailures.translated(
                "backfills: left over",
                () -> jdbc.sql(LEFT_OVER).query((row, _) -> BackfillRows.report(row)).list());
    }

    @Override
    public BackfillReport report(Backfill backfill) {
        return StorageFailures.translated(
                "backfills: report",
                () ->
                        jdbc.sql(ONE)
                                .param(backfill.id())
                                .query((row, _) -> BackfillRows.report(row))
                                .single());
    }

    @Override
    public List<FoundOrder> found(Backfill backfill, int most) {
        return StorageFailures.translated(
                "backfills: found",
                () ->
                        jdbc.sql(
                                        "SELECT order_id, reason FROM backfill_order WHERE backfill = ? ORDER BY order_id LIMIT ?")
                                .param(backfill.id())
                                .param(most)
                                .query(
                                        (row, _) ->
                                                new FoundOrder(
                                                        order(backfill, row.getString(1)),
                                                        FoundOrder.Reason.valueOf(
                                                                row.getString(2))))
                                .list());
    }

    @Override
    public List<UnhealedOrder> unhealed(Backfill backfill, int most) {
        return StorageFailures.translated(
                "backfills: unhealed",
                () ->
                        jdbc.sql(
                                        "SELECT order_id, unhealed FROM backfill_order WHERE backfill = ? AND unhealed IS NOT NULL ORDER BY order_id LIMIT ?")
                                .param(backfill.id())
                                .param(most)
                                .query(
                                        (row, _) ->
                                                new UnhealedOrder(
                                                        order(backfill, row.getString(1)),
                                                        UnhealedOrder.Reason.valueOf(
                                                                row.getString(2))))
                                .list());
    }

    private static OmsOrderRef order(Backfill backfill, String id) {
        return new OmsOrderRef(backfill.window().account(), new OrderId(id));
    }
}

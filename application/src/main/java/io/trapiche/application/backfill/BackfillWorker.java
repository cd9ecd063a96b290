package io.trapiche.application.backfill;

import io.trapiche.application.backfill.port.Backfill;
import io.trapiche.application.backfill.port.Backfill.Progress;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.backfill.port.FoundOrder;
import io.trapiche.application.backfill.port.FoundOrder.Reason;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.vtex.port.OrderListing;
import io.trapiche.application.vtex.port.OrderListing.Row;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the orders of an account that changed while nobody told of changes, page by page, and has
 * each of them read once. How far it is is durable after each page.
 */
public final class BackfillWorker implements Worker {

    /** Known orders that are looked at together. */
    private static final int PORTION = 100;

    private final ListWalk walk;
    private final BackfillWaits waits;
    private final Backfills backfills;
    private final OmsOrders orders;
    private final BackfillSettings settings;
    private final InstantSource clock;
    private final BackfillAlarm alarm;
    private final BiPredicate<AccountName, String> shouldBeTold;

    /**
     * Works off what is to be searched.
     *
     * @param shouldBeTold whether an account's order in that status, unknown, is one that somebody
     *     should have told of
     */
    public BackfillWorker(
            OrderListing listing,
            Backfills backfills,
            OmsOrders orders,
            BackfillSettings settings,
            InstantSource clock,
            BackfillAlarm alarm,
            BiPredicate<AccountName, String> shouldBeTold) {
        this.walk = new ListWalk(listing);
        this.waits = new BackfillWaits(backfills, settings, clock);
        this.backfills = backfills;
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
        this.alarm = alarm;
        this.shouldBeTold = shouldBeTold;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.BACKFILL;
    }

    @Override
    public @Nullable Instant work(Attempt attempt) {
        AccountName account = new StreamId(attempt.key()).account();
        BackfillWaits.Turn turn = waits.next(account);
        for (Backfill next = turn.backfill(); next != null; next = turn.backfill()) {
            advance(next);
            turn = waits.next(account);
        }
        return turn.at();
    }

    private void advance(Backfill backfill) {
        if (waits.isGivenUp(backfill)) {
            finish(backfill);
            return;
        }
        switch (backfill.progress()) {
            case Progress.Listing at -> list(backfill, at);
            case Progress.Looking at -> look(backfill, at);
            case Progress.Reading _ -> finish(backfill);
            case Progress.Done _ -> {}
        }
    }

    private void list(Backfill backfill, Progress.Listing at) {
        ListWalk.Step step = walk.next(backfill, at, start(backfill));
        List<FoundOrder> found =
                step.rows().stream().flatMap(row -> found(backfill, row).stream()).toList();
        backfills.advance(backfill.listed(step.next(), step.compared(), step.unreadable()), found);
        alarm.found(backfill.window(), found);
    }

    private Optional<FoundOrder> found(Backfill backfill, Row row) {
        OmsOrderRef order = ListWalk.order(backfill, row);
        if (!(orders.find(order) instanceof Known known)) {
            return backfill.isReconciliation() && !shouldBeTold.test(order.account(), row.status())
                    ? Optional.empty()
                    : Optional.of(new FoundOrder(order, Reason.UNKNOWN));
        }
        boolean same =
                known.snapshot().status().value().equals(row.status())
                        && known.snapshot().workflowInError() == row.inError();
        return same ? Optional.empty() : Optional.of(new FoundOrder(order, Reason.DIFFERENT));
    }

    /** What was created before the window may have changed in it. */
    private Instant start(Backfill backfill) {
        return backfill.window().listedFrom(settings.lookBack());
    }

    private void look(Backfill backfill, Progress.Looking at) {
        BlindWindow window = backfill.window();
        List<OmsOrderRef> open =
                window.cause() == Cause.CONNECTED
                        ? List.of()
                        : backfills.open(window.account(), at.after(), PORTION);
        List<FoundOrder> found =
                open.stream().flatMap(order -> older(order, start(backfill))).toList();
        Progress next =
                open.size() < PORTION
                        ? new Progress.Reading(clock.instant())
                        : new Progress.Looking(open.getLast().orderId());
        backfills.advance(backfill.looked(next, found.size()), found);
        alarm.found(window, found);
    }

    /** Of one whose creation nobody knows no list can tell that it was listed. */
    private Stream<FoundOrder> older(OmsOrderRef order, Instant start) {
        if (!(orders.find(order) instanceof Known known)) {
            return Stream.empty();
        }
        Instant created = known.snapshot().createdAt();
        return created != null && !created.isBefore(start)
                ? Stream.empty()
                : Stream.of(new FoundOrder(order, Reason.OLDER));
    }

    private void finish(Backfill backfill) {
        backfills.advance(backfill.to(new Progress.Done()), List.of());
        alarm.done(backfill, backfills);
    }
}

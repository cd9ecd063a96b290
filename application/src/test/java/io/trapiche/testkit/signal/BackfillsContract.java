package io.trapiche.testkit.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trapiche.application.backfill.port.Backfill;
import io.trapiche.application.backfill.port.Backfill.Progress;
import io.trapiche.application.backfill.port.BackfillReport;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.backfill.port.FoundOrder;
import io.trapiche.application.backfill.port.FoundOrder.Reason;
import io.trapiche.application.backfill.port.UnhealedOrder;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.ContractOf;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What all {@link Backfills} keep. */
@ContractOf(Backfills.class)
public abstract class BackfillsContract extends SignalStoreContract {

    /** Orders of {@link #ACCOUNT} that are known: these are open, and one more has ended. */
    protected abstract void areOpen(List<String> ids, String ended);

    @Test
    void an_account_without_a_blind_window_has_none() {
        assertThat(next(ACCOUNT)).isEmpty();
        assertThat(latest(10)).isEmpty();
        assertThat(backfills().underWay()).isEmpty();
    }

    @Test
    void how_far_one_is_is_kept() {
        Backfill begun = begun(ACCOUNT);
        for (Progress progress :
                List.of(
                        new Progress.Listing(NOON, 30),
                        new Progress.Looking(null),
                        new Progress.Looking(new OrderId("FRD-1")),
                        new Progress.Reading(NOON.plusSeconds(7)))) {
            Backfill next = begun.listed(progress, 100, 2).looked(progress, 7);

            backfills().advance(next, List.of());
            backfills().advance(next, List.of());

            assertThat(next(ACCOUNT)).contains(next);
        }
    }

    @Test
    void they_are_done_one_after_the_other() {
        Backfill first = begun(ACCOUNT);
        Backfill sameOne = begun(ACCOUNT);
        Backfill others = begun(OTHER);
        assertThat(sameOne).isEqualTo(first);
        assertThat(others.id()).isNotEqualTo(first.id());

        backfills().advance(first.to(new Progress.Done()), List.of());

        Backfill second = next(ACCOUNT).orElseThrow();
        assertThat(second.id()).isNotEqualTo(first.id());
        backfills().advance(second.to(new Progress.Done()), List.of());
        assertThat(next(ACCOUNT)).isEmpty();
        assertThat(next(OTHER)).contains(others);
    }

    @Test
    void all_that_are_not_done_are_told_in_the_order_they_go_on_in() {
        Backfill waiting = begun(ACCOUNT).to(new Progress.Reading(NOON));
        backfills().advance(waiting, List.of());
        Backfill reconciling = reconciling(ACCOUNT);
        Backfill blind = begun(ACCOUNT);
        Backfill _ = begun(OTHER);

        assertThat(backfills().unfinished(ACCOUNT)).containsExactly(blind, reconciling, waiting);
    }

    @Test
    void one_that_only_waits_for_readings_comes_last() {
        Backfill first = begun(ACCOUNT);
        Backfill _ = begun(ACCOUNT);
        Backfill waiting = first.to(new Progress.Reading(NOON));

        backfills().advance(waiting, List.of());

        Backfill second = next(ACCOUNT).orElseThrow();
        assertThat(second.id()).isNotEqualTo(first.id());
        backfills().advance(second.to(new Progress.Done()), List.of());
        assertThat(next(ACCOUNT)).contains(waiting);
    }

    @Test
    void what_is_found_is_read_once() {
        Backfill begun = begun(ACCOUNT);
        FoundOrder found = new FoundOrder(order("FRD-1"), Reason.UNKNOWN);
        Backfill next = begun.listed(new Progress.Listing(NOON, 2), 1, 0);

        backfills().advance(next, List.of(found));
        assertThat(backfills().unread(next)).isOne();
        assertThat(woken(WorkKind.READ_ORDER)).containsOnly("oms-order/lojademo/FRD-1");
        read("FRD-1");
        backfills().advance(next, List.of(found, new FoundOrder(order("FRD-1"), Reason.DIFFERENT)));

        assertThat(backfills().unread(next)).isZero();
        assertThat(backfills().found(next, 10)).containsExactly(found);
    }

    @Test
    void each_backfill_reads_what_it_finds() {
        Backfill first = begun(ACCOUNT);
        List<FoundOrder> found = List.of(new FoundOrder(order("FRD-1"), Reason.DIFFERENT));
        backfills().advance(first.to(new Progress.Done()), found);
        read("FRD-1");

        Backfill second = begun(ACCOUNT);
        backfills().advance(second.to(new Progress.Reading(NOON)), found);

        assertThat(backfills().unread(second)).isOne();
    }

    @Test
    void they_are_told_of_the_newest_first_with_what_they_found() {
        Backfill first = begun(ACCOUNT).to(new Progress.Done());
        backfills()
                .advance(
                        first,
                        List.of(
                                new FoundOrder(order("FRD-3"), Reason.OLDER),
                                new FoundOrder(order("FRD-1"), Reason.UNKNOWN),
                                new FoundOrder(order("FRD-2"), Reason.DIFFERENT),
                                new FoundOrder(order("FRD-4"), Reason.UNKNOWN)));
        Backfill second = begun(ACCOUNT);
        Backfill others = begun(OTHER);

        assertThat(latest(10))
                .containsExactly(
                        new BackfillReport(second, NOON, null, 0, 0, 0, 0, 0),
                        new BackfillReport(first, NOON, NOON, 2, 1, 1, 4, 0));
        assertThat(latest(1)).hasSize(1);
        assertThat(backfills().report(first))
                .isEqualTo(new BackfillReport(first, NOON, NOON, 2, 1, 1, 4, 0));
        assertThat(backfills().underWay())
                .extracting(BackfillReport::backfill)
                .containsExactly(second, others);
        assertThat(backfills().found(first, 3))
                .extracting(found -> found.order().orderId().value())
                .containsExactly("FRD-1", "FRD-2", "FRD-3");
        assertThat(backfills().found(second, 3)).isEmpty();
    }

    @Test
    void a_reconciliation_begins_unless_one_is_under_way() {
        Backfill first = reconciling(ACCOUNT);
        assertThat(reconciling(ACCOUNT)).isEqualTo(first);
        assertThat(reconciling(OTHER).id()).isNotEqualTo(first.id());
        assertThat(woken(WorkKind.BACKFILL))
                .containsExactly("seller-account/lojademo", "seller-account/mercadinho");

        backfills().advance(first.to(new Progress.Done()), List.of());

        assertThat(reconciling(ACCOUNT).id()).isNotEqualTo(first.id());
    }

    @Test
    void blind_windows_come_before_a_reconciliation() {
        Backfill reconciling = reconciling(ACCOUNT);
        Backfill blind = begun(ACCOUNT);
        assertThat(blind.window().cause()).isEqualTo(Cause.MISSING);

        backfills().advance(blind.to(new Progress.Done()), List.of());

        assertThat(next(ACCOUNT)).contains(reconciling);
        assertThat(backfills().latest(ACCOUNT, EnumSet.of(Cause.RECONCILED), 10))
                .extracting(BackfillReport::backfill)
                .containsExactly(reconciling);
    }

    @Test
    void one_that_is_done_tells_what_was_not_read() {
        Backfill backfill = reconciling(ACCOUNT);
        List<FoundOrder> found =
                Stream.of("FRD-1", "FRD-2", "FRD-3")
                        .map(id -> new FoundOrder(order(id), Reason.DIFFERENT))
                        .toList();
        Backfill reading = backfill.listed(new Progress.Reading(NOON), 3, 0);
        backfills().advance(reading, found);
        read("FRD-1");
        gone("FRD-2");
        assertThat(backfills().unhealed(reading, 10)).isEmpty();

        backfills().advance(reading.to(new Progress.Done()), List.of());

        assertThat(backfills().unhealed(reading, 10))
                .containsExactly(
                        new UnhealedOrder(order("FRD-2"), UnhealedOrder.Reason.MISSING),
                        new UnhealedOrder(order("FRD-3"), UnhealedOrder.Reason.UNREAD));
        assertThat(backfills().unhealed(reading, 1)).hasSize(1);
        assertThat(backfills().report(reading).unhealed()).isEqualTo(2);
    }

    @Test
    void of_each_account_the_last_reconciliation_tells_what_is_left_over() {
        assertThat(backfills().leftOver()).isEmpty();
        Backfill first = reconciling(ACCOUNT);
        backfills()
                .advance(
                        first.to(new Progress.Done()),
                        List.of(new FoundOrder(order("FRD-1"), Reason.UNKNOWN)));
        Backfill others = reconciling(OTHER).listed(new Progress.Done(), 9, 1);
        backfills().advance(others, List.of());
        Backfill blind = begun(ACCOUNT);
        backfills()
                .advance(
                        blind.to(new Progress.Done()),
                        List.of(new FoundOrder(order("FRD-2"), Reason.UNKNOWN)));

        Backfill next = reconciling(ACCOUNT);
        assertThat(backfills().leftOver())
                .extracting(report -> report.backfill().id(), BackfillReport::leftOver)
                .containsExactly(tuple(first.id(), 1L), tuple(others.id(), 1L));

        backfills().advance(next.to(new Progress.Done()), List.of());
        assertThat(backfills().leftOver())
                .extracting(BackfillReport::backfill)
                .containsExactly(others);
    }

    @Test
    void an_older_order_that_vtex_has_no_more_is_left_over_once() {
        goneIn(reconciling(ACCOUNT), Reason.OLDER);
        assertThat(backfills().leftOver()).hasSize(1);

        for (int day = 0; day < 2; day++) {
            Backfill later = reconciling(ACCOUNT);
            goneIn(later, Reason.OLDER);

            assertThat(backfills().leftOver()).isEmpty();
            assertThat(backfills().unhealed(later, 10))
                    .containsExactly(new UnhealedOrder(order("FRD-1"), UnhealedOrder.Reason.GONE));
            assertThat(backfills().report(later).unhealed()).isZero();
            assertThat(backfills().report(later).gone()).isOne();
        }
    }

    @Test
    void an_order_that_is_listed_and_cannot_be_read_is_left_over_each_time() {
        goneIn(reconciling(ACCOUNT), Reason.DIFFERENT);
        goneIn(reconciling(ACCOUNT), Reason.DIFFERENT);

        assertThat(backfills().leftOver()).hasSize(1);
    }

    @Test
    void an_order_that_came_back_and_is_gone_again_is_left_over_again() {
        goneIn(reconciling(ACCOUNT), Reason.OLDER);
        backfills().advance(reconciling(ACCOUNT).to(new Progress.Done()), List.of());

        goneIn(reconciling(ACCOUNT), Reason.OLDER);

        assertThat(backfills().leftOver()).hasSize(1);
    }

    private void goneIn(Backfill backfill, Reason reason) {
        Backfill reading = backfill.to(new Progress.Reading(NOON));
        backfills().advance(reading, List.of(new FoundOrder(order("FRD-1"), reason)));
        gone("FRD-1");
        backfills().advance(reading.to(new Progress.Done()), List.of());
    }

    private List<BackfillReport> latest(int most) {
        return backfills().latest(ACCOUNT, EnumSet.allOf(Cause.class), most);
    }

    private Backfill reconciling(AccountName account) {
        backfills()
                .begin(
                        new BlindWindow(
                                account, Cause.RECONCILED, NOON.minus(Duration.ofDays(30)), NOON));
        return next(account).orElseThrow();
    }

    @Test
    void orders_that_have_come_to_no_end_are_told_in_portions() {
        areOpen(List.of("FRD-1", "FRD-2", "v3lojademo-01"), "FRD-9");

        assertThat(backfills().open(ACCOUNT, null, 2))
                .containsExactly(order("FRD-1"), order("FRD-2"));
        assertThat(backfills().open(ACCOUNT, new OrderId("FRD-2"), 2))
                .containsExactly(order("v3lojademo-01"));
        assertThat(backfills().open(OTHER, null, 2)).isEmpty();
    }
}

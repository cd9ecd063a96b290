package io.trapiche.testkit.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.backfill.port.Backfill;
import io.trapiche.application.backfill.port.Backfill.Progress;
import io.trapiche.application.backfill.port.BackfillReport;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.backfill.port.FoundOrder;
import io.trapiche.application.backfill.port.FoundOrder.Reason;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.ContractOf;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all {@link Backfills} keep. */
@ContractOf(Backfills.class)
public abstract class BackfillsContract extends SignalStoreContract {

    /** Orders of {@link #ACCOUNT} that are known: these are open, and one more has ended. */
    protected abstract void areOpen(List<String> ids, String ended);

    @Test
    void an_account_without_a_blind_window_has_none() {
        assertThat(backfills().next(ACCOUNT)).isEmpty();
        assertThat(backfills().latest(ACCOUNT, 10)).isEmpty();
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
                        new Progress.Reading())) {
            Backfill next = begun.listed(progress);

            backfills().advance(next, List.of());
            backfills().advance(next, List.of());

            assertThat(backfills().next(ACCOUNT)).contains(next);
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

        Backfill second = backfills().next(ACCOUNT).orElseThrow();
        assertThat(second.id()).isNotEqualTo(first.id());
        backfills().advance(second.to(new Progress.Done()), List.of());
        assertThat(backfills().next(ACCOUNT)).isEmpty();
        assertThat(backfills().next(OTHER)).contains(others);
    }

    @Test
    void one_that_only_waits_for_readings_comes_last() {
        Backfill first = begun(ACCOUNT);
        Backfill _ = begun(ACCOUNT);
        Backfill waiting = first.to(new Progress.Reading());

        backfills().advance(waiting, List.of());

        Backfill second = backfills().next(ACCOUNT).orElseThrow();
        assertThat(second.id()).isNotEqualTo(first.id());
        backfills().advance(second.to(new Progress.Done()), List.of());
        assertThat(backfills().next(ACCOUNT)).contains(waiting);
    }

    @Test
    void what_is_found_is_read_once() {
        Backfill begun = begun(ACCOUNT);
        FoundOrder found = new FoundOrder(order("FRD-1"), Reason.UNKNOWN);
        Backfill next = begun.listed(new Progress.Listing(NOON, 2));

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
        backfills().advance(second.to(new Progress.Reading()), found);

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

        assertThat(backfills().latest(ACCOUNT, 10))
                .containsExactly(
                        new BackfillReport(second, NOON, null, 0, 0, 0),
                        new BackfillReport(first, NOON, NOON, 2, 1, 1));
        assertThat(backfills().latest(ACCOUNT, 1)).hasSize(1);
        assertThat(backfills().report(first))
                .isEqualTo(new BackfillReport(first, NOON, NOON, 2, 1, 1));
        assertThat(backfills().underWay())
                .extracting(BackfillReport::backfill)
                .containsExactly(second, others);
        assertThat(backfills().found(first, 3))
                .extracting(found -> found.order().orderId().value())
                .containsExactly("FRD-1", "FRD-2", "FRD-3");
        assertThat(backfills().found(second, 3)).isEmpty();
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

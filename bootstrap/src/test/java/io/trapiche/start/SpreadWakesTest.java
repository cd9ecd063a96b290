package io.trapiche.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.work.port.WorkKind;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.work.RecordingWorkQueue;
import io.trapiche.testkit.work.RecordingWorkQueue.Woken;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work of all accounts does not begin at once. */
final class SpreadWakesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final RecordingWorkQueue workQueue = new RecordingWorkQueue();

    @Test
    void a_few_accounts_are_woken_at_once() {
        SpreadWakes.wake(
                workQueue,
                WorkKind.READ_FEED,
                List.of(new AccountName("mercadinho"), new AccountName("lojademo")),
                NOON);

        assertThat(workQueue.wakes())
                .containsExactly(
                        new Woken(WorkKind.READ_FEED, "seller-account/lojademo", NOON),
                        new Woken(WorkKind.READ_FEED, "seller-account/mercadinho", NOON));
    }

    @Test
    void each_account_has_a_moment_of_its_own_once_a_longer_time_is_over() {
        List<AccountName> accounts =
                IntStream.range(0, 1_000).mapToObj(i -> new AccountName("loja" + i)).toList();
        Duration day = Duration.ofDays(1);

        SpreadWakes.after(day, workQueue, WorkKind.RECONCILE, accounts, NOON);

        List<Woken> first = workQueue.wakes();
        assertThat(first)
                .hasSize(1_000)
                .allMatch(woken -> !woken.at().isBefore(NOON.plus(day)))
                .allMatch(woken -> woken.at().isBefore(NOON.plus(day).plus(day)));
        assertThat(first.stream().map(Woken::at).distinct().count()).isGreaterThan(300);
        workQueue.clear();
        SpreadWakes.after(day, workQueue, WorkKind.RECONCILE, accounts.reversed(), NOON);
        assertThat(workQueue.wakes()).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void of_many_accounts_so_many_are_woken_a_second() {
        SpreadWakes.wake(
                workQueue,
                WorkKind.GUARD_SIGNALS,
                IntStream.range(0, 1_000).mapToObj(i -> new AccountName("loja" + i)).toList(),
                NOON);

        List<Instant> moments = workQueue.wakes().stream().map(Woken::at).toList();
        assertThat(moments).hasSize(1_000);
        for (int second = 0; second < 50; second++) {
            assertThat(Collections.frequency(moments, NOON.plusSeconds(second)))
                    .isEqualTo(SpreadWakes.A_SECOND);
        }
    }
}

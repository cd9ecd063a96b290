package io.trapiche.testkit.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.backfill.port.Backfill;
import io.trapiche.application.backfill.port.Backfill.Progress;
import io.trapiche.application.guarding.port.GuardedSignal;
import io.trapiche.application.guarding.port.GuardedSignal.State;
import io.trapiche.application.guarding.port.GuardedSignals;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.testkit.ContractOf;
import org.junit.jupiter.api.Test;

/** What all {@link GuardedSignals} keep. */
@ContractOf(GuardedSignals.class)
public abstract class GuardedSignalsContract extends SignalStoreContract {

    @Test
    void what_was_never_looked_at_is_not_known() {
        assertThat(signals().find(ACCOUNT, SignalSource.FEED)).isEmpty();
        assertThat(signals().unwell()).isEmpty();
    }

    @Test
    void the_last_one_is_known() {
        GuardedSignal first = signal(ACCOUNT, SignalSource.FEED, State.RESTORING);
        GuardedSignal last = first.right("other", NOON, NOON.minusSeconds(5), NOON.plusSeconds(1));

        signals().keep(first);
        assertThat(signals().find(ACCOUNT, SignalSource.FEED)).contains(first);
        signals().keep(last);

        assertThat(signals().find(ACCOUNT, SignalSource.FEED)).contains(last);
        assertThat(signals().find(ACCOUNT, SignalSource.HOOK)).isEmpty();
    }

    @Test
    void a_signal_of_which_nothing_is_known_is_kept_as_such() {
        GuardedSignal unseen = GuardedSignal.unseen(ACCOUNT, SignalSource.HOOK, NOON);

        signals().keep(unseen);

        assertThat(signals().find(ACCOUNT, SignalSource.HOOK)).contains(unseen);
    }

    @Test
    void those_that_need_somebody_are_told_by_account_and_source() {
        GuardedSignal last = signal(OTHER, SignalSource.FEED, State.DENIED);
        GuardedSignal second = signal(ACCOUNT, SignalSource.HOOK, State.REFUSED);
        GuardedSignal first = signal(ACCOUNT, SignalSource.FEED, State.FOREIGN);
        GuardedSignal well = signal(OTHER, SignalSource.HOOK, State.RIGHT);

        signals().keep(last);
        signals().keep(second);
        signals().keep(first);
        signals().keep(well);

        assertThat(signals().unwell()).containsExactly(first, second, last);
        assertThat(woken(WorkKind.BACKFILL)).isEmpty();
    }

    @Test
    void a_window_is_kept_with_the_signal_and_its_search_is_begun() {
        GuardedSignal right = signal(ACCOUNT, SignalSource.FEED, State.RIGHT);

        signals().keep(right, window(ACCOUNT));

        assertThat(signals().find(ACCOUNT, SignalSource.FEED)).contains(right);
        assertThat(next(ACCOUNT))
                .hasValueSatisfying(
                        backfill -> {
                            assertThat(backfill.window()).isEqualTo(window(ACCOUNT));
                            assertThat(backfill.progress())
                                    .isEqualTo(new Progress.Listing(null, 1));
                            assertThat(backfill.extent()).isEqualTo(Backfill.Extent.NONE);
                        });
        assertThat(woken(WorkKind.BACKFILL)).containsExactly("seller-account/lojademo");
    }
}

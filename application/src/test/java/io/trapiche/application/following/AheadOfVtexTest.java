package io.trapiche.application.following;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.inbox.port.Inbox.Pending;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.testkit.events.SampleOmsSnapshots;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AheadOfVtexTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Pending HANDLING = told(OmsStatus.HANDLING, NOON);

    @Test
    void a_change_that_the_order_does_not_show_is_ahead_for_a_minute() {
        assertThat(ahead(HANDLING, OmsStatus.READY_FOR_HANDLING, NOON.minusSeconds(5), NOON))
                .isTrue();
        assertThat(
                        ahead(
                                HANDLING,
                                OmsStatus.READY_FOR_HANDLING,
                                NOON.minusSeconds(5),
                                NOON.plusSeconds(60)))
                .isFalse();
    }

    @Test
    void one_that_it_shows_is_not() {
        assertThat(ahead(HANDLING, OmsStatus.HANDLING, NOON.minusSeconds(5), NOON)).isFalse();
        assertThat(ahead(HANDLING, OmsStatus.INVOICED, NOON, NOON)).isFalse();
        assertThat(ahead(HANDLING, OmsStatus.INVOICED, NOON.minusMillis(900), NOON)).isFalse();
    }

    @Test
    void one_of_an_unknown_moment_is_not() {
        assertThat(ahead(told(OmsStatus.HANDLING, null), OmsStatus.INVOICED, NOON, NOON)).isFalse();
        assertThat(ahead(HANDLING, OmsStatus.INVOICED, null, NOON)).isFalse();
    }

    @Test
    void an_order_that_vtex_does_not_have_yet_is_looked_for_as_long() {
        assertThat(AheadOfVtex.among(List.of(HANDLING), Optional.empty(), NOON)).hasSize(1);
        assertThat(AheadOfVtex.among(List.of(HANDLING), Optional.empty(), NOON.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void each_pause_is_as_long_as_the_first_signal_is_old() {
        assertThat(AheadOfVtex.again(List.of(), NOON)).isNull();
        assertThat(AheadOfVtex.again(List.of(HANDLING), NOON)).isEqualTo(NOON.plusSeconds(2));
        assertThat(AheadOfVtex.again(List.of(HANDLING), NOON.plusSeconds(20)))
                .isEqualTo(NOON.plusSeconds(40));
    }

    private static boolean ahead(
            Pending signal, OmsStatus shown, @Nullable Instant lastChange, Instant now) {
        return !AheadOfVtex.among(
                        List.of(signal),
                        Optional.of(SampleOmsSnapshots.ready(NOON).withStatus(shown, lastChange)),
                        now)
                .isEmpty();
    }

    private static Pending told(OmsStatus status, @Nullable Instant changedAt) {
        return new Pending(1, InboxItem.Source.FEED, "{}", NOON, changedAt, status);
    }
}

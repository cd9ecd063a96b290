package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.NOON;
import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.Samples;
import io.trapiche.domain.oms.OmsOrderEvent.OmsHandlingStarted;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.status.Watch;
import io.trapiche.domain.oms.status.Watchdog;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchingAnOrderTest {

    private static final OmsOrderRecorded RECORDED = recorded("payment-pending");

    @Test
    void counts_from_vtexs_last_change_however_late_it_is_read() {
        assertThat(after(RECORDED)).isEqualTo(new Watch(Watchdog.PAYMENT_PENDING, NOON));
    }

    @Test
    void counts_from_the_reading_where_vtex_tells_no_change_or_one_to_come() {
        assertThat(after(new OmsOrderRecorded(REF, null, snapshot("handling", null), at(60))))
                .isEqualTo(new Watch(Watchdog.HANDLING, at(60)));
        assertThat(after(new OmsOrderRecorded(REF, null, snapshot("handling", at(90)), at(60))))
                .isEqualTo(new Watch(Watchdog.HANDLING, at(60)));
    }

    @Test
    void goes_on_counting_while_the_order_stays_under_the_same() {
        assertThat(
                        after(
                                RECORDED,
                                new OmsOrderChanged(snapshot("payment-pending", at(90)), at(90)),
                                new OmsOrderChanged(snapshot("payment-pending", at(120)), at(120))))
                .isEqualTo(new Watch(Watchdog.PAYMENT_PENDING, NOON));
        assertThat(after(recorded("authorize-fulfillment"), changed("release-to-fulfillment", 120)))
                .isEqualTo(new Watch(Watchdog.NOT_RELEASED, NOON));
    }

    @Test
    void a_payment_that_is_being_approved_has_no_days() {
        assertThat(after(RECORDED, changed("approve-payment", 120)))
                .isEqualTo(new Watch(Watchdog.NOT_RELEASED, at(120)));
    }

    @Test
    void begins_anew_with_another_and_ends_with_the_order() {
        assertThat(after(RECORDED, changed("ready-for-handling", 90)))
                .isEqualTo(new Watch(Watchdog.NOT_TAKEN_OVER, at(90)));
        assertThat(after(RECORDED, changed("canceled", 90))).isNull();
    }

    @Test
    void handling_that_does_not_show_counts_from_when_vtex_said_yes() {
        assertThat(
                        after(
                                recorded("ready-for-handling"),
                                new OmsHandlingStarted(Samples.command("ack"), at(90))))
                .isEqualTo(new Watch(Watchdog.HANDLING_NOT_SHOWN, at(90)));
    }

    private static OmsOrderRecorded recorded(String status) {
        return new OmsOrderRecorded(REF, null, snapshot(status, NOON), at(60));
    }

    private static OmsStatusChanged changed(String status, int second) {
        return new OmsStatusChanged(new OmsStatus(status), at(second), at(second + 1));
    }

    private static @Nullable Watch after(OmsOrderEvent... events) {
        OmsOrderDecider decider = new OmsOrderDecider();
        return Stream.of(events).reduce(decider.initial(), decider::evolve, (_, last) -> last)
                        instanceof Known known
                ? known.watch()
                : null;
    }
}

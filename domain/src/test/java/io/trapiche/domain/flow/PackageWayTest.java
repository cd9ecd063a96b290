package io.trapiche.domain.flow;

import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.brl;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.delivered;
import static io.trapiche.domain.Samples.shipped;
import static io.trapiche.domain.Samples.snapshot;
import static io.trapiche.domain.oms.OmsOrders.after;
import static io.trapiche.domain.oms.OmsOrders.handled;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.flow.Step.RegisterTracking;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.oms.OmsOrders;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.PersonalData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackageWayTest {

    private static final TrackingEvent COLLECTED = event("Campinas", "Collected", 10);
    private static final TrackingEvent TRIED = event("Recife", "Nobody there", 20);
    private static final TrackingEvent AGAIN = event("Recife", "Nobody there", 30);

    private final OrderFlow flow = new OrderFlow(FlowSettings.DEFAULT);

    @Test
    void begins_with_what_the_erp_tells() {
        assertThat(step(shown(null), shipped("N1", "T1"), COLLECTED, TRIED))
                .isEqualTo(told(shipped("N1", "T1"), COLLECTED, TRIED));
    }

    @Test
    void goes_on_behind_what_vtex_shows_however_it_dates_it() {
        TrackingEvent dated = event("Campinas", "Collected", 99);

        assertThat(step(shown(null, dated), shipped("N1", "T1"), COLLECTED, TRIED))
                .isEqualTo(told(shipped("N1", "T1"), dated, TRIED));
    }

    @Test
    void keeps_what_happened_twice() {
        assertThat(step(shown(null, TRIED), shipped("N1", "T1"), TRIED, AGAIN))
                .isEqualTo(told(shipped("N1", "T1"), TRIED, AGAIN));
    }

    @Test
    void is_left_alone_by_a_tracking_without_events() {
        assertThat(step(shown(null, COLLECTED), shipped("N1", "T1")))
                .isEqualTo(told(shipped("N1", "T1")));
    }

    @Test
    void is_told_again_with_the_arrival() {
        Tracking arrived = delivered("N1", "T1", at(40));

        assertThat(step(shown(null, COLLECTED), arrived)).isEqualTo(told(arrived, COLLECTED));
    }

    @Test
    void stays_arrived_when_events_come_late() {
        assertThat(step(shown(at(40), COLLECTED), shipped("N1", "T1"), TRIED))
                .isEqualTo(told(delivered("N1", "T1", at(40)), COLLECTED, TRIED));
    }

    /** The reading after it may have failed, and VTEX forgets what is not told again. */
    @Test
    void goes_on_behind_what_was_told_and_never_read() {
        assertThat(
                        step(
                                after(
                                        handled(),
                                        shown(null, COLLECTED),
                                        asked("trk-0", delivered("N1", "T1", at(40)), TRIED),
                                        new TrackingRegistered(
                                                command("trk-0"),
                                                new InvoiceNumber("N1"),
                                                null,
                                                at(45)),
                                        asked("trk-1", shipped("N1", "T1"), TRIED, AGAIN))))
                .isEqualTo(told(delivered("N1", "T1", at(40)), COLLECTED, TRIED, AGAIN));
    }

    @Test
    void keeps_the_address_that_vtex_shows_of_the_same_number() {
        OmsOrderEvent shown = read(pack("T1", "https://rastreio.example/T1", null));

        assertThat(step(shown, shipped("N1", "T1")))
                .isEqualTo(told(linked("https://rastreio.example/T1")));
        assertThat(step(shown, shipped("N1", "T2"))).isEqualTo(told(shipped("N1", "T2")));
    }

    @Test
    void keeps_the_address_that_was_told_of_the_same_number_and_never_read() {
        Tracking before = linked("https://rastreio.example/T1");

        assertThat(step(before, shipped("N1", "T1"))).isEqualTo(told(before));
        assertThat(step(before, shipped("N1", "T2"))).isEqualTo(told(shipped("N1", "T2")));
    }

    @Test
    void takes_another_address_of_the_same_number() {
        Tracking now = linked("https://rastreio.example/new");

        assertThat(step(linked("https://rastreio.example/T1"), now)).isEqualTo(told(now));
    }

    private Step step(Tracking before, Tracking now) {
        return step(
                after(
                        handled(),
                        shown(null),
                        asked("trk-0", before),
                        new TrackingRegistered(
                                command("trk-0"), new InvoiceNumber("N1"), null, at(45)),
                        asked("trk-1", now)));
    }

    /** Under number T1. */
    private static Tracking linked(String url) {
        return new Tracking(new InvoiceNumber("N1"), "Correios", "T1", url, null);
    }

    private static RegisterTracking told(Tracking tracking, TrackingEvent... events) {
        return new RegisterTracking(REF, command("trk-1"), tracking, List.of(events), null);
    }

    private static OmsOrderEvent shown(@Nullable Instant deliveredAt, TrackingEvent... events) {
        return read(pack(null, null, deliveredAt, events));
    }

    private static OmsOrderEvent read(OmsSnapshot.Package pack) {
        return new OmsOrderChanged(snapshot("handling", at(5), List.of(pack)), at(5));
    }

    private static OmsSnapshot.Package pack(
            @Nullable String number,
            @Nullable String url,
            @Nullable Instant deliveredAt,
            TrackingEvent... events) {
        return new OmsSnapshot.Package(
                true,
                new InvoiceNumber("N1"),
                brl(100),
                null,
                null,
                null,
                number,
                url,
                deliveredAt != null,
                deliveredAt,
                null,
                List.of(events));
    }

    private Step step(OmsOrderEvent shown, Tracking tracking, TrackingEvent... events) {
        return step(after(handled(), shown, asked("trk-1", tracking, events)));
    }

    private Step step(List<OmsOrderEvent> history) {
        return flow.next(new NotPlaced(), OmsOrders.given(history).state(), at(60));
    }

    private static OmsOrderEvent asked(String id, Tracking tracking, TrackingEvent... events) {
        return new TrackingRequested(command(id), null, tracking, List.of(events), at(50));
    }

    private static TrackingEvent event(String city, String description, int second) {
        return new TrackingEvent(city, "SP", new PersonalData(description), at(second));
    }
}

package io.trapiche.domain.oms.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.status.Shipment.Courier;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MyAccountTimelineTest {

    @Test
    void an_order_passes_the_first_three_stages_by_its_status() {
        assertThat(labels(TimelinePosition.NOT_PLACED, delivery(Courier.NOTHING)))
                .containsExactly(
                        "Place order",
                        "Approve payment",
                        "Handle order",
                        "Deliver to carrier",
                        "Ship order");
        assertThat(labels(TimelinePosition.PLACING, delivery(Courier.NOTHING)))
                .startsWith("Placing order", "Approve payment");
        assertThat(labels(TimelinePosition.PLACED, delivery(Courier.NOTHING)))
                .startsWith("Order placed", "Approve payment", "Handle order");
        assertThat(labels(TimelinePosition.PAYING, delivery(Courier.NOTHING)))
                .startsWith("Order placed", "Approving payment", "Handle order");
        assertThat(labels(TimelinePosition.BEING_HANDLED, delivery(Courier.NOTHING)))
                .startsWith("Order placed", "Payment approved", "Handling order");
    }

    @Test
    void an_order_to_be_fetched_has_its_own_last_stages() {
        assertThat(labels(TimelinePosition.BEING_HANDLED, pickup(true, Courier.NOTHING)))
                .endsWith("Ship to pickup point", "Pickup");
    }

    @Test
    void what_is_invoiced_goes_to_the_carrier_and_then_to_the_customer() {
        assertThat(last(delivery(Courier.NOTHING)))
                .containsExactly("4", "Package handled", "Delivering to carrier", "Ship order");
        assertThat(last(delivery(Courier.UNDER_WAY)))
                .containsExactly("5", "Package handled", "Delivered to carrier", "Shipping order");
        assertThat(last(delivery(Courier.FINISHED)))
                .containsExactly("5", "Package handled", "Delivered to carrier", "Order shipped");
    }

    @Test
    void what_is_invoiced_waits_at_the_point_from_the_promised_date_on() {
        assertThat(last(pickup(true, Courier.UNDER_WAY)))
                .containsExactly("4", "Package handled", "Shipping to pickup point", "Pickup");
        assertThat(last(pickup(false, Courier.UNDER_WAY)))
                .containsExactly(
                        "5", "Package handled", "Shipped to pickup point", "Ready for pickup");
        assertThat(last(pickup(true, Courier.FINISHED)))
                .containsExactly("5", "Package handled", "Shipped to pickup point", "Picked up");
    }

    @Test
    void what_is_cancelled_is_on_no_stage() {
        assertThat(MyAccountTimeline.of(TimelinePosition.OFF, delivery(Courier.FINISHED)))
                .isEqualTo(MyAccountTimeline.OFF);
    }

    @Test
    void each_stage_is_called_by_one_of_its_own_labels() {
        assertThat(everywhere())
                .allSatisfy(
                        timeline ->
                                assertThat(timeline.stages())
                                        .extracting(StageLabel::stage)
                                        .isEqualTo(IntStream.rangeClosed(1, 5).boxed().toList()))
                .flatExtracting(MyAccountTimeline::stages)
                .contains(StageLabel.values());
    }

    private static List<MyAccountTimeline> everywhere() {
        return Stream.of(TimelinePosition.values())
                .filter(position -> position != TimelinePosition.OFF)
                .flatMap(position -> ways().map(way -> MyAccountTimeline.of(position, way)))
                .toList();
    }

    private static Stream<Shipment> ways() {
        return Stream.of(Courier.values())
                .flatMap(
                        courier ->
                                Stream.of(
                                        delivery(courier),
                                        pickup(true, courier),
                                        pickup(false, courier)));
    }

    private static Shipment delivery(Courier courier) {
        return new Shipment(false, false, courier);
    }

    private static Shipment pickup(boolean promiseAhead, Courier courier) {
        return new Shipment(true, promiseAhead, courier);
    }

    private static List<String> labels(TimelinePosition position, Shipment shipment) {
        return MyAccountTimeline.of(position, shipment).stages().stream()
                .map(StageLabel::label)
                .toList();
    }

    /** The stage an invoiced order is in, and what the last three are called. */
    private static List<String> last(Shipment shipment) {
        MyAccountTimeline timeline = MyAccountTimeline.of(TimelinePosition.SENDING, shipment);
        return Stream.concat(
                        Stream.of(String.valueOf(timeline.current())),
                        timeline.stages().stream().skip(2).map(StageLabel::label))
                .toList();
    }
}

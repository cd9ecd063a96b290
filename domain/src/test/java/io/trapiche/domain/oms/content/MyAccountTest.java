package io.trapiche.domain.oms.content;

import static io.trapiche.domain.Samples.NOON;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.brl;
import static io.trapiche.domain.Samples.pack;
import static io.trapiche.domain.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.status.MyAccountTimeline;
import io.trapiche.domain.oms.status.StageLabel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MyAccountTest {

    @Test
    void a_package_is_under_way_from_its_tracking_number_on() {
        assertThat(last(invoiced(pack("1", 100)), "delivery", null))
                .isEqualTo(StageLabel.SHIP_ORDER);
        assertThat(last(invoiced(pack("1", 100, "BR1", null)), "delivery", null))
                .isEqualTo(StageLabel.SHIPPING_ORDER);
        assertThat(last(invoiced(pack("1", 100, "BR1", at(60))), "delivery", null))
                .isEqualTo(StageLabel.ORDER_SHIPPED);
    }

    @Test
    void a_return_tells_nothing_of_the_way_to_the_customer() {
        OmsSnapshot.Package sent = pack("1", 100, "BR1", at(60));
        OmsSnapshot.Package returned =
                new OmsSnapshot.Package(
                        false,
                        sent.invoiceNumber(),
                        sent.value(),
                        null,
                        null,
                        sent.courier(),
                        sent.trackingNumber(),
                        null,
                        true,
                        sent.deliveredAt());

        assertThat(last(invoiced(returned), "delivery", null)).isEqualTo(StageLabel.SHIP_ORDER);
    }

    @Test
    void an_order_to_be_fetched_is_ready_once_its_promised_date_is_past() {
        OmsSnapshot order = invoiced(pack("1", 100));

        assertThat(last(order, "pickup-in-point", at(60))).isEqualTo(StageLabel.PICKUP);
        assertThat(last(order, "pickup-in-point", NOON)).isEqualTo(StageLabel.READY_FOR_PICKUP);
        assertThat(last(order, "pickup-in-point", null)).isEqualTo(StageLabel.READY_FOR_PICKUP);
    }

    @Test
    void an_order_of_which_some_is_fetched_and_some_is_sent_counts_as_sent() {
        OmsSnapshot order = invoiced(pack("1", 100));
        OmsContent mixed = content(order, delivery("pickup-in-point"), delivery("delivery"));

        assertThat(MyAccount.timeline(order, mixed, NOON).stages().getLast())
                .isEqualTo(StageLabel.SHIP_ORDER);
    }

    @Test
    void a_status_that_nobody_knows_and_a_cancelled_order_are_on_no_stage() {
        for (String status : List.of("packing-by-robots", "cancel", "canceled", "replaced")) {
            OmsSnapshot order = snapshot(status, NOON);

            assertThat(MyAccount.timeline(order, OmsContent.ofSummary(order), NOON))
                    .isEqualTo(MyAccountTimeline.OFF);
        }
    }

    @Test
    void an_order_without_a_status_was_not_placed() {
        OmsSnapshot order = snapshot("", null);

        assertThat(MyAccount.timeline(order, OmsContent.ofSummary(order), NOON).stages())
                .startsWith(StageLabel.PLACE_ORDER);
    }

    private static StageLabel last(OmsSnapshot order, String channel, @Nullable Instant promised) {
        return MyAccount.timeline(order, content(order, delivery(channel, promised)), NOON)
                .stages()
                .getLast();
    }

    private static OmsSnapshot invoiced(OmsSnapshot.Package pack) {
        return snapshot("invoiced", NOON, List.of(pack));
    }

    private static OmsContent content(OmsSnapshot order, OmsDelivery... deliveries) {
        OmsContent content = OmsContent.ofSummary(order);
        return new OmsContent(
                content.lines(),
                content.totals(),
                content.changes(),
                content.customer(),
                content.addresses(),
                List.of(deliveries),
                content.payments(),
                content.giftCards(),
                content.sale());
    }

    private static OmsDelivery delivery(String channel) {
        return delivery(channel, null);
    }

    private static OmsDelivery delivery(String channel, @Nullable Instant promised) {
        return new OmsDelivery(
                0, null, null, channel, null, null, null, promised, brl(0), brl(0), null, null,
                false, List.of());
    }
}

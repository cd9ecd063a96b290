package io.trapiche.domain.channel;

import static io.trapiche.domain.Samples.AFFILIATE;
import static io.trapiche.domain.Samples.KEY;
import static io.trapiche.domain.Samples.NOON;
import static io.trapiche.domain.Samples.OTHER_CONTENT;
import static io.trapiche.domain.Samples.PAID;
import static io.trapiche.domain.Samples.PLACEMENT;
import static io.trapiche.domain.Samples.UNPAID;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.channel.ChannelOrders.alive;
import static io.trapiche.domain.channel.ChannelOrders.cancelled;
import static io.trapiche.domain.channel.ChannelOrders.given;
import static io.trapiche.domain.channel.ChannelOrders.notPlaced;
import static io.trapiche.domain.channel.ChannelOrders.received;
import static io.trapiche.domain.channel.ChannelOrders.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderCommand.AskApproval;
import io.trapiche.domain.channel.ChannelOrderCommand.AskCancellation;
import io.trapiche.domain.channel.ChannelOrderCommand.PlaceOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordMissing;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.channel.ChannelOrderRefusal.PlacedWithOtherContent;
import io.trapiche.domain.channel.ChannelOrderRefusal.UnknownOrder;
import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.order.Customer;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.Requester;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacingAnOrderTest {

    @Test
    void a_new_order_is_received() {
        given(notPlaced())
                .thenState(new NotPlaced())
                .when(place(UNPAID))
                .then(new OrderReceived(PLACEMENT))
                .thenState(new Received(PLACEMENT, new Attempts(false, 0, NOON), null));
    }

    @Test
    void the_same_order_again_changes_nothing_in_any_phase() {
        given(received()).when(place(UNPAID)).thenUnchanged();
        given(cancelled()).when(place(UNPAID)).thenUnchanged();
        given(refused()).when(place(UNPAID)).thenUnchanged();
        alive().forEach(
                        (_, history) -> {
                            OrderContent content =
                                    history.getFirst() instanceof OrderReceived(Placement placement)
                                            ? placement.content()
                                            : UNPAID;
                            given(history).when(place(content)).thenUnchanged();
                        });
    }

    @Test
    void the_same_order_may_tell_tax_documents_without_their_masks() {
        OrderContent masked = withDocument("12.abc.345/01DE-35");
        OrderContent bare = withDocument("12ABC34501DE35");

        given(List.of(new OrderReceived(new Placement(KEY, AFFILIATE, masked, NOON))))
                .when(place(bare))
                .thenUnchanged()
                .when(place(withDocument("12ABC34501DE36")))
                .thenRejected(new PlacedWithOtherContent());
    }

    private static OrderContent withDocument(String document) {
        Customer customer = UNPAID.customer();
        return new OrderContent(
                UNPAID.paymentStatus(),
                UNPAID.total(),
                UNPAID.interest(),
                UNPAID.lines(),
                new Customer(
                        customer.email(),
                        customer.firstName(),
                        customer.lastName(),
                        customer.phone(),
                        new PersonalData(document),
                        new Customer.Corporate(null, null, new PersonalData(document), null, null)),
                UNPAID.delivery(),
                UNPAID.paymentMethods(),
                UNPAID.taxes(),
                UNPAID.trackingHints(),
                UNPAID.allowFranchises(),
                UNPAID.pickupAccountName(),
                UNPAID.note());
    }

    @Test
    void the_same_id_with_other_content_is_refused() {
        given(received()).when(place(OTHER_CONTENT)).thenRejected(new PlacedWithOtherContent());
        given(received()).when(place(PAID)).thenRejected(new PlacedWithOtherContent());
        given(cancelled()).when(place(PAID)).thenRejected(new PlacedWithOtherContent());
    }

    @Test
    void nothing_else_can_be_asked_of_an_order_that_nobody_placed() {
        given(notPlaced()).when(new AskApproval(NOON)).thenRejected(new UnknownOrder());
        given(notPlaced()).when(new RecordMissing(NOON)).thenRejected(new UnknownOrder());
        given(notPlaced())
                .when(new AskCancellation(Requester.MARKETPLACE, "changed mind", NOON))
                .thenRejected(new UnknownOrder());
    }

    @Test
    void events_before_the_placement_mean_nothing() {
        given(notPlaced(), new ChannelOrderEvent.OrderApproved(at(1))).thenState(new NotPlaced());
    }

    @Test
    void vtex_is_expected_to_name_the_order_after_affiliate_and_marketplace() {
        assertThat(PLACEMENT.expectedOrderId()).isEqualTo(new OrderId("FRD-1001"));
    }

    private static PlaceOrder place(OrderContent content) {
        return new PlaceOrder(KEY, AFFILIATE, content, NOON);
    }
}

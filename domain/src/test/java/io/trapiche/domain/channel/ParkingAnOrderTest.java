package io.trapiche.domain.channel;

import static io.trapiche.domain.Samples.AFFILIATE;
import static io.trapiche.domain.Samples.IDS;
import static io.trapiche.domain.Samples.KEY;
import static io.trapiche.domain.Samples.OTHER_CONTENT;
import static io.trapiche.domain.Samples.PAID;
import static io.trapiche.domain.Samples.PLACEMENT;
import static io.trapiche.domain.Samples.UNPAID;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.channel.ChannelOrders.alive;
import static io.trapiche.domain.channel.ChannelOrders.approved;
import static io.trapiche.domain.channel.ChannelOrders.cancellationAsked;
import static io.trapiche.domain.channel.ChannelOrders.cancelled;
import static io.trapiche.domain.channel.ChannelOrders.failed;
import static io.trapiche.domain.channel.ChannelOrders.given;
import static io.trapiche.domain.channel.ChannelOrders.integrated;
import static io.trapiche.domain.channel.ChannelOrders.parking;
import static io.trapiche.domain.channel.ChannelOrders.received;
import static io.trapiche.domain.channel.ChannelOrders.refused;
import static io.trapiche.domain.channel.ChannelOrders.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderCommand.CorrectOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.GiveUpOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.ParkOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.PlaceOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.ReleaseOrder;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCorrected;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReleased;
import io.trapiche.domain.channel.ChannelOrderRefusal.InVtexAlready;
import io.trapiche.domain.channel.ChannelOrderRefusal.NotParked;
import io.trapiche.domain.channel.ChannelOrderRefusal.PlacedWithOtherContent;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import org.junit.jupiter.api.Test;

class ParkingAnOrderTest {

    private static final ParkOrder PARK = new ParkOrder("TRIES_SPENT", "eleven tries", at(20));
    private static final ReleaseOrder RELEASE = new ReleaseOrder("maria", "stock is back", at(30));
    private static final OrderReleased RELEASED =
            new OrderReleased("maria", "stock is back", at(30));
    private static final CorrectOrder CORRECT =
            new CorrectOrder(OTHER_CONTENT, "maria", "wrong SKU", at(30));
    private static final OrderCorrected CORRECTED =
            new OrderCorrected(OTHER_CONTENT, "maria", "wrong SKU", at(30));
    private static final GiveUpOrder GIVE_UP = new GiveUpOrder("maria", "hopeless", at(30));

    @Test
    void happens_once_in_every_phase_and_keeps_the_phase() {
        alive().forEach(
                        (_, history) ->
                                given(history)
                                        .when(PARK)
                                        .then(
                                                new OrderParked(
                                                        "TRIES_SPENT", "eleven tries", at(20)))
                                        .thenState(
                                                new Parked(
                                                        (Placed) given(history).state(),
                                                        new OrderParked(
                                                                "TRIES_SPENT",
                                                                "eleven tries",
                                                                at(20))))
                                        .when(PARK)
                                        .thenUnchanged());
    }

    @Test
    void keeps_a_cancellation_under_way() {
        Placed cancelling = (Placed) given(approved(), cancellationAsked()).state();
        given(approved(), cancellationAsked())
                .when(PARK)
                .thenState(
                        new Parked(
                                cancelling, new OrderParked("TRIES_SPENT", "eleven tries", at(20))))
                .when(RELEASE)
                .then(RELEASED)
                .thenState(cancelling);
    }

    @Test
    void does_not_happen_after_the_end() {
        given(cancelled()).when(PARK).thenUnchanged();
        given(refused()).when(PARK).thenUnchanged();
    }

    @Test
    void its_first_reason_stays() {
        given(received(), parking(), new OrderParked("OTHER", "other", at(21)))
                .thenState(given(received(), parking()).state());
    }

    @Test
    void a_released_order_goes_on_from_where_it_stood() {
        given(integrated(), parking())
                .when(RELEASE)
                .then(RELEASED)
                .thenState(given(integrated()).state())
                .when(RELEASE)
                .thenRejected(new NotParked());
    }

    @Test
    void a_released_order_looks_first_and_begins_its_waiting_anew() {
        given(received(), parking())
                .when(RELEASE)
                .thenState(new Received(PLACEMENT, new Attempts(false, 1, at(30)), null));
        given(failed(), parking(), RELEASED)
                .thenState(new Received(PLACEMENT, new Attempts(false, 1, at(30)), "EOI006"));
        given(submitted(), parking(), RELEASED)
                .thenState(new Received(PLACEMENT, new Attempts(false, 1, at(30)), null));
        given(received(), cancellationAsked(), parking(), RELEASED)
                .thenState(
                        new Cancelling(
                                new Received(PLACEMENT, new Attempts(false, 1, at(30)), null),
                                cancellationAsked()));
    }

    @Test
    void only_a_parked_order_is_released_or_given_up() {
        given(received()).when(RELEASE).thenRejected(new NotParked());
        given(received()).when(GIVE_UP).thenRejected(new NotParked());
        given(cancelled()).when(RELEASE).thenRejected(new NotParked());
        given(refused()).when(GIVE_UP).thenUnchanged();
    }

    @Test
    void a_parked_order_goes_on_with_corrected_content() {
        Placement corrected = PLACEMENT.corrected(OTHER_CONTENT);
        given(submitted(), parking())
                .when(CORRECT)
                .then(new OrderCorrected(OTHER_CONTENT, "maria", "wrong SKU", at(30)))
                .thenState(new Received(corrected, new Attempts(false, 1, at(30)), null))
                .when(CORRECT)
                .thenUnchanged();
        given(received(), cancellationAsked(), parking())
                .when(CORRECT)
                .thenState(
                        new Cancelling(
                                new Received(corrected, new Attempts(false, 1, at(30)), null),
                                cancellationAsked()));
    }

    @Test
    void a_corrected_order_is_the_one_that_was_placed_at_first() {
        given(submitted(), parking(), CORRECTED)
                .when(new PlaceOrder(KEY, AFFILIATE, UNPAID, at(40)))
                .thenUnchanged()
                .when(new PlaceOrder(KEY, AFFILIATE, OTHER_CONTENT, at(40)))
                .thenUnchanged()
                .when(new PlaceOrder(KEY, AFFILIATE, PAID, at(40)))
                .thenRejected(new PlacedWithOtherContent());
    }

    @Test
    void only_a_parked_order_outside_vtex_is_corrected() {
        given(received()).when(CORRECT).thenRejected(new NotParked());
        given(integrated(), parking()).when(CORRECT).thenRejected(new InVtexAlready());
        given(received(), CORRECTED).thenState(given(received()).state());
    }

    @Test
    void a_release_means_nothing_to_an_order_at_work() {
        given(received(), RELEASED).thenState(given(received()).state());
        given(received(), cancellationAsked(), RELEASED)
                .thenState(given(received(), cancellationAsked()).state());
    }

    @Test
    void an_order_that_vtex_never_had_is_given_up() {
        given(submitted(), parking())
                .when(GIVE_UP)
                .then(new OrderRefused("EOI005", "hopeless", "maria", at(30)))
                .thenState(new Refused(PLACEMENT, "EOI005", "hopeless"));
        given(received(), cancellationAsked(), parking())
                .when(GIVE_UP)
                .then(new OrderRefused("EOI005", "hopeless", "maria", at(30)));
    }

    @Test
    void an_order_that_vtex_has_is_not_given_up() {
        given(integrated(), parking()).when(GIVE_UP).thenRejected(new InVtexAlready());
        given(integrated(), cancellationAsked(), parking())
                .when(GIVE_UP)
                .thenRejected(new InVtexAlready());
    }

    @Test
    void a_parked_order_keeps_its_ids() {
        assertThat(given(integrated(), parking()).state().vtexIds()).isEqualTo(IDS);
        assertThat(given(approved(), cancellationAsked(), parking()).state().vtexIds())
                .isEqualTo(IDS);
        assertThat(given(submitted(), parking()).state().vtexIds()).isNull();
    }
}

package io.trapiche.domain.channel;

import static io.trapiche.domain.Samples.IDS;
import static io.trapiche.domain.Samples.PLACEMENT;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.delivered;
import static io.trapiche.domain.Samples.issued;
import static io.trapiche.domain.Samples.shipped;
import static io.trapiche.domain.channel.ChannelOrders.approvalPending;
import static io.trapiche.domain.channel.ChannelOrders.approved;
import static io.trapiche.domain.channel.ChannelOrders.arrived;
import static io.trapiche.domain.channel.ChannelOrders.awaitingSeller;
import static io.trapiche.domain.channel.ChannelOrders.cancellationAsked;
import static io.trapiche.domain.channel.ChannelOrders.cancelled;
import static io.trapiche.domain.channel.ChannelOrders.given;
import static io.trapiche.domain.channel.ChannelOrders.inHandling;
import static io.trapiche.domain.channel.ChannelOrders.inTransit;
import static io.trapiche.domain.channel.ChannelOrders.integrated;
import static io.trapiche.domain.channel.ChannelOrders.invoiced;
import static io.trapiche.domain.channel.ChannelOrders.invoicedInPart;
import static io.trapiche.domain.channel.ChannelOrders.parking;
import static io.trapiche.domain.channel.ChannelOrders.received;
import static io.trapiche.domain.channel.ChannelOrders.refused;
import static io.trapiche.domain.channel.ChannelOrders.submitted;

import io.trapiche.domain.channel.ChannelOrderCommand.RecordFulfilment;
import io.trapiche.domain.channel.ChannelOrderEvent.HandlingStarted;
import io.trapiche.domain.channel.ChannelOrderEvent.InvoiceIssued;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderDelivered;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderInvoiced;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderShipped;
import io.trapiche.domain.channel.ChannelOrderEvent.SellerAuthorizationAwaited;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.Delivered;
import io.trapiche.domain.channel.ChannelOrderState.InHandling;
import io.trapiche.domain.channel.ChannelOrderState.Invoiced;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Shipped;
import io.trapiche.domain.channel.FulfilmentProgress.Stage;
import io.trapiche.domain.order.Tracking;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowingFulfilmentTest {

    @Nested
    class of_an_order_without_invoice {

        @Test
        void waits_for_the_seller() {
            given(integrated())
                    .when(stage(Stage.WAITING_FOR_SELLER))
                    .then(new SellerAuthorizationAwaited(at(30)))
                    .when(stage(Stage.WAITING_FOR_SELLER))
                    .thenUnchanged();
            given(approvalPending())
                    .when(stage(Stage.WAITING_FOR_SELLER))
                    .then(new SellerAuthorizationAwaited(at(30)));
        }

        @Test
        void catches_up_on_the_approval() {
            given(integrated()).when(stage(Stage.APPROVED)).then(new OrderApproved(at(30)));
            given(approvalPending()).when(stage(Stage.APPROVED)).then(new OrderApproved(at(30)));
            given(awaitingSeller()).when(stage(Stage.APPROVED)).then(new OrderApproved(at(30)));
        }

        @Test
        void catches_up_on_everything_missed() {
            given(integrated())
                    .when(stage(Stage.HANDLING))
                    .then(new OrderApproved(at(30)), new HandlingStarted(at(30)))
                    .thenState(new InHandling(PLACEMENT, Fulfilment.begin(IDS)));
            given(approved()).when(stage(Stage.HANDLING)).then(new HandlingStarted(at(30)));
        }

        @Test
        void never_goes_back() {
            given(inHandling()).when(stage(Stage.APPROVED)).thenUnchanged();
            given(inHandling()).when(stage(Stage.WAITING_FOR_SELLER)).thenUnchanged();
            given(invoiced()).when(stage(Stage.HANDLING)).thenUnchanged();
            given(arrived()).when(stage(Stage.APPROVED)).thenUnchanged();
        }

        @ParameterizedTest
        @EnumSource(Stage.class)
        void means_nothing_before_the_integration_and_after_the_end(Stage stage) {
            given(received()).when(stage(stage)).thenUnchanged();
            given(submitted()).when(stage(stage)).thenUnchanged();
            given(submitted(), parking()).when(stage(stage)).thenUnchanged();
            given(cancelled()).when(stage(stage)).thenUnchanged();
            given(refused()).when(stage(stage)).thenUnchanged();
        }

        @Test
        void tells_nothing_by_a_status_without_a_stage_or_before_the_approval() {
            given(integrated()).when(progress(null, List.of(), false)).thenUnchanged();
            given(integrated()).when(stage(Stage.WAITING_FOR_APPROVAL)).thenUnchanged();
        }
    }

    @Nested
    class of_invoices {

        @Test
        void tells_parts_as_they_come() {
            given(inHandling())
                    .when(progress(Stage.HANDLING, List.of(issued("N1", 4_000)), false))
                    .then(new InvoiceIssued(issued("N1", 4_000), false, at(30)))
                    .when(progress(Stage.HANDLING, List.of(issued("N1", 4_000)), false))
                    .thenUnchanged();
            given(invoicedInPart())
                    .when(
                            progress(
                                    Stage.HANDLING,
                                    List.of(issued("N1", 4_000), issued("N2", 6_000)),
                                    true))
                    .then(
                            new InvoiceIssued(issued("N2", 6_000), false, at(30)),
                            new OrderInvoiced(at(30)))
                    .thenState(
                            new Invoiced(
                                    PLACEMENT,
                                    new Fulfilment(
                                            IDS,
                                            List.of(issued("N1", 4_000), issued("N2", 6_000)),
                                            true,
                                            List.of())));
        }

        @Test
        void tells_once_that_no_part_is_left_whichever_reading_showed_it() {
            given(invoicedInPart())
                    .when(progress(Stage.HANDLING, List.of(issued("N1", 4_000)), true))
                    .then(new OrderInvoiced(at(30)))
                    .when(progress(Stage.HANDLING, List.of(issued("N1", 4_000)), true))
                    .thenUnchanged();
        }

        @Test
        void catches_up_from_the_approval_to_the_last_invoice() {
            given(approvalPending())
                    .when(
                            progress(
                                    Stage.HANDLING,
                                    List.of(issued("N1", 4_000), issued("N2", 6_000)),
                                    true))
                    .then(
                            new OrderApproved(at(30)),
                            new HandlingStarted(at(30)),
                            new InvoiceIssued(issued("N1", 4_000), false, at(30)),
                            new InvoiceIssued(issued("N2", 6_000), false, at(30)),
                            new OrderInvoiced(at(30)));
        }

        @Test
        void takes_a_number_told_twice_as_one() {
            given(inHandling())
                    .when(
                            progress(
                                    Stage.HANDLING,
                                    List.of(issued("N1", 4_000), issued("N1", 10_000)),
                                    true))
                    .then(
                            new InvoiceIssued(issued("N1", 4_000), false, at(30)),
                            new OrderInvoiced(at(30)));
        }

        @Test
        void means_nothing_before_the_approval() {
            given(integrated())
                    .when(progress(null, List.of(issued("N1", 4_000)), true))
                    .thenUnchanged();
        }

        @Test
        void leaves_a_travelling_order_travelling() {
            given(inTransit(), new InvoiceIssued(issued("N3", 1), true, at(13)))
                    .thenState(
                            new Shipped(
                                    PLACEMENT,
                                    new Fulfilment(
                                            IDS,
                                            List.of(
                                                    issued("N1", 4_000),
                                                    issued("N2", 6_000),
                                                    issued("N3", 1)),
                                            true,
                                            List.of(shipped("N1", "T1")))));
            given(arrived(), new OrderInvoiced(at(13))).thenState(given(arrived()).state());
        }
    }

    @Nested
    class of_packages {

        @Test
        void tells_what_is_on_its_way_and_what_arrived() {
            given(invoiced())
                    .when(tracked(shipped("N1", "T1")))
                    .then(new OrderShipped(shipped("N1", "T1"), at(30)))
                    .when(tracked(shipped("N1", "T1")))
                    .thenUnchanged()
                    .when(tracked(delivered("N1", "T1", at(20))))
                    .then(new OrderDelivered(delivered("N1", "T1", at(20)), at(30)));
        }

        @Test
        void tells_of_a_corrected_tracking_number() {
            given(inTransit())
                    .when(tracked(shipped("N1", "T9")))
                    .then(new OrderShipped(shipped("N1", "T9"), at(30)))
                    .thenState(
                            new Shipped(
                                    PLACEMENT,
                                    new Fulfilment(
                                            IDS,
                                            List.of(issued("N1", 4_000), issued("N2", 6_000)),
                                            true,
                                            List.of(shipped("N1", "T9")))));
        }

        @Test
        void tells_of_a_second_package_once_though_the_first_arrived() {
            given(arrived())
                    .when(tracked(delivered("N1", "T1", at(11)), shipped("N2", "T2")))
                    .then(new OrderShipped(shipped("N2", "T2"), at(30)))
                    .thenState(
                            new Delivered(
                                    PLACEMENT,
                                    new Fulfilment(
                                            IDS,
                                            List.of(issued("N1", 4_000), issued("N2", 6_000)),
                                            true,
                                            List.of(
                                                    delivered("N1", "T1", at(11)),
                                                    shipped("N2", "T2")))))
                    .when(tracked(delivered("N1", "T1", at(11)), shipped("N2", "T2")))
                    .thenUnchanged();
        }

        @Test
        void does_not_send_an_arrived_package_back() {
            given(arrived()).when(tracked(shipped("N1", "T1"))).thenUnchanged();
            given(arrived()).when(tracked(delivered("N1", "T1", at(99)))).thenUnchanged();
        }

        @Test
        void tells_what_is_corrected_after_the_arrival() {
            given(arrived())
                    .when(tracked(delivered("N1", "T8", at(11))))
                    .then(new OrderDelivered(delivered("N1", "T8", at(11)), at(30)))
                    .when(tracked(delivered("N1", "T8", at(99))))
                    .thenUnchanged();
            given(arrived())
                    .when(tracked(shipped("N1", "T8")))
                    .then(new OrderShipped(shipped("N1", "T8"), at(30)))
                    .when(tracked(delivered("N1", "T8", at(12))))
                    .then(new OrderDelivered(delivered("N1", "T8", at(12)), at(30)));
        }

        @Test
        void takes_the_last_of_two_packages_of_one_invoice() {
            given(invoiced())
                    .when(tracked(shipped("N1", "T1"), shipped("N1", "T2")))
                    .then(new OrderShipped(shipped("N1", "T2"), at(30)))
                    .when(tracked(shipped("N1", "T1"), shipped("N1", "T2")))
                    .thenUnchanged();
        }

        @Test
        void means_nothing_before_the_approval() {
            given(integrated())
                    .when(
                            new RecordFulfilment(
                                    new FulfilmentProgress(
                                            null,
                                            List.of(),
                                            false,
                                            List.of(shipped("N1", "T1")),
                                            null),
                                    at(30)))
                    .thenUnchanged();
            given(integrated(), new OrderShipped(shipped("N1", "T1"), at(9)))
                    .thenState(given(integrated()).state());
            given(integrated(), new OrderDelivered(delivered("N1", "T1", at(8)), at(9)))
                    .thenState(given(integrated()).state());
            given(integrated(), new OrderInvoiced(at(9))).thenState(given(integrated()).state());
        }
    }

    @Nested
    class beneath_parking_and_cancellation {

        @Test
        void goes_on() {
            given(approved(), cancellationAsked())
                    .when(stage(Stage.HANDLING))
                    .then(new HandlingStarted(at(30)))
                    .thenState(cancelling())
                    .when(stage(Stage.HANDLING))
                    .thenUnchanged();
            given(approved(), cancellationAsked(), parking())
                    .when(stage(Stage.HANDLING))
                    .then(new HandlingStarted(at(30)))
                    .thenState(new Parked(cancelling(), parking()))
                    .when(stage(Stage.HANDLING))
                    .thenUnchanged();
        }

        private Cancelling cancelling() {
            return new Cancelling(
                    new InHandling(PLACEMENT, Fulfilment.begin(IDS)), cancellationAsked());
        }
    }

    @Test
    void ends_with_the_order_whatever_else_is_told() {
        given(invoiced())
                .when(
                        new RecordFulfilment(
                                new FulfilmentProgress(
                                        Stage.CANCELLED,
                                        List.of(issued("N9", 1)),
                                        true,
                                        List.of(shipped("N9", "T9")),
                                        "returned"),
                                at(30)))
                .then(new OrderCancelled("returned", at(30)));
    }

    private static RecordFulfilment stage(Stage stage) {
        return progress(stage, List.of(), false);
    }

    private static RecordFulfilment progress(
            @Nullable Stage stage, List<IssuedInvoice> invoices, boolean inFull) {
        return new RecordFulfilment(
                new FulfilmentProgress(stage, invoices, inFull, List.of(), null), at(30));
    }

    private static RecordFulfilment tracked(Tracking... trackings) {
        return new RecordFulfilment(
                new FulfilmentProgress(Stage.HANDLING, List.of(), false, List.of(trackings), null),
                at(30));
    }
}

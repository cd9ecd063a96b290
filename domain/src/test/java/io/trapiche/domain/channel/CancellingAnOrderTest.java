package io.trapiche.domain.channel;

import static io.trapiche.domain.Samples.IDS;
import static io.trapiche.domain.Samples.PLACEMENT;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.issued;
import static io.trapiche.domain.channel.ChannelOrders.alive;
import static io.trapiche.domain.channel.ChannelOrders.approvalAsked;
import static io.trapiche.domain.channel.ChannelOrders.approvalPending;
import static io.trapiche.domain.channel.ChannelOrders.approved;
import static io.trapiche.domain.channel.ChannelOrders.arrived;
import static io.trapiche.domain.channel.ChannelOrders.awaitingSeller;
import static io.trapiche.domain.channel.ChannelOrders.cancellationAsked;
import static io.trapiche.domain.channel.ChannelOrders.cancelled;
import static io.trapiche.domain.channel.ChannelOrders.cancelledBeforeVtex;
import static io.trapiche.domain.channel.ChannelOrders.failed;
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
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderCommand.AskApproval;
import io.trapiche.domain.channel.ChannelOrderCommand.AskCancellation;
import io.trapiche.domain.channel.ChannelOrderCommand.ConfirmCancellation;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordCancellationRefusal;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordFulfilment;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordMissing;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordReturn;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.HandlingStarted;
import io.trapiche.domain.channel.ChannelOrderEvent.InvoiceIssued;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReturned;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyRefused;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyReturned;
import io.trapiche.domain.channel.ChannelOrderRefusal.PartlyInvoiced;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.channel.FulfilmentProgress.Stage;
import io.trapiche.domain.shared.Requester;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CancellingAnOrderTest {

    private static final AskCancellation ASK =
            new AskCancellation(Requester.MARKETPLACE, "changed mind", at(15));

    static Stream<List<ChannelOrderEvent>> cancellable() {
        return Stream.of(
                received(),
                failed(),
                submitted(),
                integrated(),
                approvalAsked(),
                approvalPending(),
                awaitingSeller(),
                approved(),
                inHandling());
    }

    static Stream<List<ChannelOrderEvent>> invoicedOrders() {
        return Stream.of(invoiced(), inTransit(), arrived());
    }

    @ParameterizedTest
    @MethodSource("cancellable")
    void is_asked_for_once_before_the_first_invoice(List<ChannelOrderEvent> history) {
        given(history)
                .when(ASK)
                .then(cancellationAsked())
                .thenState(cancelling((Placed) given(history).state()))
                .when(ASK)
                .thenUnchanged()
                .when(new AskCancellation(Requester.OPERATOR, "another reason", at(16)))
                .thenUnchanged();
    }

    @ParameterizedTest
    @MethodSource("cancellable")
    void sets_a_parked_order_going_again(List<ChannelOrderEvent> history) {
        given(history, parking())
                .when(ASK)
                .then(cancellationAsked())
                .thenState(cancelling((Placed) given(history).state()));
    }

    @ParameterizedTest
    @MethodSource("invoicedOrders")
    void of_an_invoiced_order_takes_its_goods_back(List<ChannelOrderEvent> history) {
        List<IssuedInvoice> returns = List.of(issued("N1R", 10_000));
        given(history)
                .when(ASK)
                .then(cancellationAsked())
                .when(new RecordReturn(returns, at(18)))
                .then(new OrderReturned(returns, "changed mind", at(18)))
                .when(ASK)
                .thenUnchanged()
                .when(new AskApproval(at(19)))
                .thenRejected(new AlreadyReturned());
        given(history, parking()).when(ASK).then(cancellationAsked());
    }

    @Test
    void of_an_order_invoiced_in_part_is_refused() {
        given(invoicedInPart()).when(ASK).thenRejected(new PartlyInvoiced());
        given(invoicedInPart(), parking()).when(ASK).thenRejected(new PartlyInvoiced());
    }

    @Test
    void a_return_counts_only_while_the_goods_are_to_come_back() {
        RecordReturn returned = new RecordReturn(List.of(issued("N1R", 10_000)), at(18));
        given(invoiced()).when(returned).thenUnchanged();
        given(integrated(), cancellationAsked()).when(returned).thenUnchanged();
        given(invoiced(), cancellationAsked())
                .when(new RecordReturn(List.of(), at(18)))
                .thenUnchanged();
    }

    @Test
    void changes_nothing_after_the_end() {
        given(cancelled()).when(ASK).thenUnchanged();
        given(cancelledBeforeVtex()).when(ASK).thenUnchanged();
        given(refused()).when(ASK).thenRejected(new AlreadyRefused());
    }

    @Nested
    class before_vtex_has_the_order {

        @Test
        void is_confirmed_at_once() {
            given(received(), cancellationAsked())
                    .when(new ConfirmCancellation(at(16)))
                    .then(new OrderCancelled("changed mind", at(16)))
                    .thenState(new Cancelled(standing(received())))
                    .when(new ConfirmCancellation(at(17)))
                    .thenUnchanged();
        }

        @Test
        void is_not_confirmed_while_vtex_owes_an_answer() {
            given(submitted(), cancellationAsked())
                    .when(new ConfirmCancellation(at(16)))
                    .thenUnchanged();
        }

        @Test
        void ends_when_the_order_was_looked_for_twice_and_is_not_there() {
            given(submitted(), cancellationAsked())
                    .when(new RecordMissing(at(61)))
                    .then(new SubmissionFailed("MISSING", at(61)))
                    .thenState(
                            cancelling(
                                    new Received(
                                            PLACEMENT, new Attempts(false, 1, at(61)), "MISSING")))
                    .when(new RecordMissing(at(63)))
                    .then(new OrderCancelled("changed mind", at(63)));
        }

        @Test
        void meets_an_order_that_comes_about_meanwhile() {
            given(received(), cancellationAsked(), new OrderSubmitted(at(16)))
                    .given(new OrderIntegrated(IDS, at(17)))
                    .thenState(
                            cancelling(
                                    new Integrated(
                                            PLACEMENT, IDS, new Attempts(false, 0, at(17)))));
        }
    }

    @Nested
    class once_vtex_has_the_order {

        @ParameterizedTest
        @MethodSource("io.trapiche.domain.channel.CancellingAnOrderTest#cancellable")
        void is_complete_when_vtex_shows_it(List<ChannelOrderEvent> history) {
            VtexOrderIds ids = given(history).state().vtexIds();
            if (ids != null) {
                given(history, cancellationAsked())
                        .when(progress(Stage.CANCELLED, "no stock"))
                        .then(new OrderCancelled("no stock", at(30)))
                        .thenState(new Cancelled(standing(history).phase()));
            }
        }

        @Test
        void is_not_confirmed_by_the_marketplace_s_side() {
            given(approved(), cancellationAsked())
                    .when(new ConfirmCancellation(at(16)))
                    .thenUnchanged();
        }

        @Test
        void comes_from_the_seller_unasked_without_a_reason() {
            given(approved())
                    .when(progress(Stage.CANCELLED, null))
                    .then(new OrderCancelled(null, at(30)))
                    .thenState(new Cancelled(standing(approved())));
        }

        @Test
        void taken_back_leaves_the_order_where_it_has_come_meanwhile() {
            given(approved(), cancellationAsked(), new HandlingStarted(at(16)))
                    .when(new RecordCancellationRefusal("denied", at(17)))
                    .then(new CancellationRefused("denied", at(17)))
                    .thenState(given(approved(), new HandlingStarted(at(16))).state())
                    .when(new RecordCancellationRefusal("denied", at(18)))
                    .thenUnchanged();
        }

        @Test
        void can_be_asked_for_again_after_it_was_taken_back() {
            given(approved(), cancellationAsked(), new CancellationRefused("denied", at(17)))
                    .when(new AskCancellation(Requester.OPERATOR, "once more", at(18)))
                    .then(new CancellationAsked(Requester.OPERATOR, "once more", at(18)));
        }

        @Test
        void loses_the_race_against_an_invoice() {
            given(inHandling(), cancellationAsked())
                    .given(new InvoiceIssued(issued("N1", 9_000), false, at(16)))
                    .given(new CancellationRefused("invoiced in VTEX", at(17)))
                    .when(ASK)
                    .thenRejected(new PartlyInvoiced());
        }
    }

    @Nested
    class while_parked {

        @Test
        void is_remembered_beneath_the_parking() {
            given(approved(), cancellationAsked(), parking()).when(ASK).thenUnchanged();
            given(approved(), cancellationAsked(), parking(), cancellationAsked())
                    .thenState(given(approved(), cancellationAsked(), parking()).state());
        }

        @Test
        void ends_the_parking_when_it_is_complete() {
            given(approved(), cancellationAsked(), parking())
                    .when(progress(Stage.CANCELLED, "no stock"))
                    .then(new OrderCancelled("no stock", at(30)))
                    .thenState(new Cancelled(standing(approved())));
            given(approved(), parking())
                    .when(progress(Stage.CANCELLED, null))
                    .then(new OrderCancelled(null, at(30)))
                    .thenState(new Cancelled(standing(approved())));
        }

        @Test
        void taken_back_leaves_the_order_parked() {
            given(approved(), cancellationAsked(), parking())
                    .given(new CancellationRefused("denied", at(17)))
                    .thenState(given(approved(), parking()).state());
        }

        @Test
        void waits_for_the_release() {
            RecordCancellationRefusal refusal = new RecordCancellationRefusal("denied", at(17));
            given(approved(), cancellationAsked(), parking()).when(refusal).thenUnchanged();
            given(received(), cancellationAsked(), parking())
                    .when(new ConfirmCancellation(at(17)))
                    .thenUnchanged();
        }
    }

    @Test
    void asked_for_twice_counts_from_the_first_time() {
        given(approved(), cancellationAsked())
                .given(new CancellationAsked(Requester.ERP, "no stock", at(99)))
                .thenState(given(approved(), cancellationAsked()).state());
    }

    @Test
    void may_end_in_a_refusal() {
        given(received(), cancellationAsked(), new OrderRefused("EOI005", "hopeless", at(17)))
                .thenState(new Refused(PLACEMENT, "EOI005", "hopeless"));
    }

    @Test
    void nothing_follows_the_end() {
        alive().forEach(
                        (_, more) -> {
                            Placed end = (Placed) given(cancelled()).state();
                            assertThat(given(cancelled()).given(more).state()).isEqualTo(end);
                            Placed refusal = (Placed) given(refused()).state();
                            assertThat(given(refused()).given(more).state()).isEqualTo(refusal);
                        });
    }

    private static Placed standing(List<ChannelOrderEvent> history) {
        return (Placed) given(history).state();
    }

    private static Cancelling cancelling(Placed before) {
        return new Cancelling(before, cancellationAsked());
    }

    private static RecordFulfilment progress(Stage stage, @Nullable String reason) {
        return new RecordFulfilment(
                new FulfilmentProgress(stage, List.of(), false, List.of(), reason), at(30));
    }
}

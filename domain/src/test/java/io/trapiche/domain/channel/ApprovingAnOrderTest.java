package io.trapiche.domain.channel;

import static io.trapiche.domain.Samples.IDS;
import static io.trapiche.domain.Samples.PLACEMENT;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.channel.ChannelOrders.approvalAsked;
import static io.trapiche.domain.channel.ChannelOrders.approvalPending;
import static io.trapiche.domain.channel.ChannelOrders.approved;
import static io.trapiche.domain.channel.ChannelOrders.arrived;
import static io.trapiche.domain.channel.ChannelOrders.awaitingSeller;
import static io.trapiche.domain.channel.ChannelOrders.cancellationAsked;
import static io.trapiche.domain.channel.ChannelOrders.cancelled;
import static io.trapiche.domain.channel.ChannelOrders.failed;
import static io.trapiche.domain.channel.ChannelOrders.given;
import static io.trapiche.domain.channel.ChannelOrders.inHandling;
import static io.trapiche.domain.channel.ChannelOrders.inTransit;
import static io.trapiche.domain.channel.ChannelOrders.integrated;
import static io.trapiche.domain.channel.ChannelOrders.integratedPaid;
import static io.trapiche.domain.channel.ChannelOrders.invoiced;
import static io.trapiche.domain.channel.ChannelOrders.parking;
import static io.trapiche.domain.channel.ChannelOrders.received;
import static io.trapiche.domain.channel.ChannelOrders.receivedPaid;
import static io.trapiche.domain.channel.ChannelOrders.refused;
import static io.trapiche.domain.channel.ChannelOrders.submitted;

import io.trapiche.domain.channel.ChannelOrderCommand.AskApproval;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalFailed;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReturned;
import io.trapiche.domain.channel.ChannelOrderEvent.SellerAuthorizationAwaited;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyCancelled;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyRefused;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyReturned;
import io.trapiche.domain.channel.ChannelOrderState.ApprovalPending;
import io.trapiche.domain.channel.ChannelOrderState.Approved;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingSeller;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApprovingAnOrderTest {

    private static final AskApproval ASK = new AskApproval(at(40));

    static Stream<List<ChannelOrderEvent>> unpaid() {
        return Stream.of(
                received(),
                failed(),
                submitted(),
                integrated(),
                after(integrated(), new SellerAuthorizationAwaited(at(3))));
    }

    static Stream<List<ChannelOrderEvent>> pastAsking() {
        return Stream.of(
                approvalPending(),
                approved(),
                inHandling(),
                invoiced(),
                inTransit(),
                arrived(),
                receivedPaid(),
                integratedPaid());
    }

    @ParameterizedTest
    @MethodSource("unpaid")
    void is_asked_for_once_while_the_order_is_unpaid(List<ChannelOrderEvent> history) {
        given(history).when(ASK).then(new ApprovalAsked(at(40))).when(ASK).thenUnchanged();
    }

    @ParameterizedTest
    @MethodSource("unpaid")
    void is_remembered_while_the_order_is_parked(List<ChannelOrderEvent> history) {
        given(history, parking())
                .when(ASK)
                .then(new ApprovalAsked(at(40)))
                .when(ASK)
                .thenUnchanged();
    }

    @Test
    void leaves_the_order_parked() {
        given(received(), parking())
                .when(ASK)
                .thenState(
                        new Parked(
                                new Received(PLACEMENT, new Attempts(true, 0, at(0)), null),
                                parking()));
    }

    @ParameterizedTest
    @MethodSource("pastAsking")
    void changes_nothing_where_it_is_not_needed_any_more(List<ChannelOrderEvent> history) {
        given(history).when(ASK).thenUnchanged();
    }

    @Test
    void is_refused_once_the_order_is_cancelled_or_about_to_be() {
        given(cancelled()).when(ASK).thenRejected(new AlreadyCancelled());
        given(integrated(), cancellationAsked()).when(ASK).thenRejected(new AlreadyCancelled());
        given(integrated(), cancellationAsked(), parking())
                .when(ASK)
                .thenRejected(new AlreadyCancelled());
        given(integratedPaid(), new OrderCancelled(null, at(9)))
                .when(ASK)
                .thenRejected(new AlreadyCancelled());
    }

    @Test
    void is_refused_once_the_goods_were_taken_back() {
        given(
                        integrated(),
                        new OrderApproved(at(5)),
                        new OrderReturned(List.of(), "unwanted", at(9)))
                .when(ASK)
                .thenRejected(new AlreadyReturned());
    }

    @Test
    void is_refused_once_the_order_is_refused() {
        given(refused()).when(ASK).thenRejected(new AlreadyRefused());
    }

    @Test
    void failures_count_and_keep_the_approval_asked_for() {
        given(approvalAsked(), new ApprovalFailed("EOI006", at(5)))
                .thenState(new Integrated(PLACEMENT, IDS, new Attempts(true, 1, at(5))));
        given(approvalPending(), new ApprovalFailed("EOI006", at(5)))
                .thenState(new Integrated(PLACEMENT, IDS, new Attempts(true, 1, at(5))));
    }

    @Test
    void an_enqueued_approval_awaits_its_result() {
        given(approvalPending())
                .thenState(new ApprovalPending(PLACEMENT, IDS, new Attempts(true, 0, at(4)), null));
    }

    @Test
    void waits_for_the_seller_and_goes_on_after() {
        given(awaitingSeller())
                .thenState(new AwaitingSeller(PLACEMENT, IDS, new Attempts(true, 0, at(5)), at(5)));
        given(awaitingSeller(), new OrderApproved(at(9)))
                .thenState(new Approved(PLACEMENT, Fulfilment.begin(IDS)));
    }

    @Test
    void an_approved_order_does_not_go_back() {
        given(approved(), new ApprovalFailed("EOI010", at(9))).thenState(given(approved()).state());
        given(approved(), new SellerAuthorizationAwaited(at(9)))
                .thenState(given(approved()).state());
    }

    private static List<ChannelOrderEvent> after(
            List<ChannelOrderEvent> history, ChannelOrderEvent event) {
        return Stream.concat(history.stream(), Stream.of(event)).toList();
    }
}

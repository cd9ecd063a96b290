package io.trapiche.domain.channel;

import static io.trapiche.domain.Samples.IDS;
import static io.trapiche.domain.Samples.PLACEMENT;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.channel.ChannelOrders.alive;
import static io.trapiche.domain.channel.ChannelOrders.approvalAsked;
import static io.trapiche.domain.channel.ChannelOrders.approvalPending;
import static io.trapiche.domain.channel.ChannelOrders.cancellationAsked;
import static io.trapiche.domain.channel.ChannelOrders.cancelled;
import static io.trapiche.domain.channel.ChannelOrders.failed;
import static io.trapiche.domain.channel.ChannelOrders.given;
import static io.trapiche.domain.channel.ChannelOrders.parking;
import static io.trapiche.domain.channel.ChannelOrders.received;
import static io.trapiche.domain.channel.ChannelOrders.refused;
import static io.trapiche.domain.channel.ChannelOrders.submitted;

import io.trapiche.domain.channel.ChannelOrderCommand.RecordIntegration;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordMissing;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalFailed;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Submitted;
import org.junit.jupiter.api.Test;

class SubmittingAnOrderTest {

    @Test
    void an_enqueued_order_awaits_its_result() {
        given(received(), new OrderSubmitted(at(1)))
                .thenState(new Submitted(PLACEMENT, new Attempts(false, 0, at(1))));
    }

    @Test
    void each_failure_counts_and_begins_a_new_wait() {
        given(failed(), new OrderSubmitted(at(3)), new SubmissionFailed("EOI010", at(9)))
                .thenState(new Received(PLACEMENT, new Attempts(false, 2, at(9)), "EOI010"));
        given(failed(), new SubmissionFailed("EOI006", at(9)))
                .thenState(new Received(PLACEMENT, new Attempts(false, 2, at(9)), "EOI006"));
    }

    @Test
    void an_approval_asked_for_meanwhile_is_remembered() {
        given(received(), new ApprovalAsked(at(1)), new SubmissionFailed("EOI006", at(2)))
                .thenState(new Received(PLACEMENT, new Attempts(true, 1, at(2)), "EOI006"));
        given(submitted(), new ApprovalAsked(at(2)), new SubmissionFailed("EOI006", at(3)))
                .thenState(new Received(PLACEMENT, new Attempts(true, 1, at(3)), "EOI006"));
        given(submitted(), new ApprovalAsked(at(2)), new OrderIntegrated(IDS, at(3)))
                .thenState(new Integrated(PLACEMENT, IDS, new Attempts(true, 0, at(3))));
    }

    @Test
    void an_order_found_in_vtex_is_integrated() {
        given(submitted())
                .when(new RecordIntegration(IDS, at(61)))
                .then(new OrderIntegrated(IDS, at(61)))
                .thenState(new Integrated(PLACEMENT, IDS, new Attempts(false, 0, at(61))));
        given(failed())
                .when(new RecordIntegration(IDS, at(61)))
                .then(new OrderIntegrated(IDS, at(61)));
    }

    @Test
    void an_order_known_to_be_in_vtex_is_found_without_effect() {
        alive().forEach(
                        (_, history) -> {
                            if (given(history).state().vtexIds() != null) {
                                given(history)
                                        .when(new RecordIntegration(IDS, at(61)))
                                        .thenUnchanged();
                            }
                        });
        given(cancelled()).when(new RecordIntegration(IDS, at(61))).thenUnchanged();
        given(refused()).when(new RecordIntegration(IDS, at(61))).thenUnchanged();
    }

    @Test
    void an_order_found_while_parked_stays_parked() {
        given(submitted(), parking())
                .when(new RecordIntegration(IDS, at(61)))
                .then(new OrderIntegrated(IDS, at(61)))
                .thenState(
                        new Parked(
                                new Integrated(PLACEMENT, IDS, new Attempts(false, 0, at(61))),
                                parking()));
    }

    @Test
    void an_order_that_vtex_owes_and_does_not_have_is_sent_again() {
        given(submitted())
                .when(new RecordMissing(at(61)))
                .then(new SubmissionFailed("MISSING", at(61)))
                .thenState(new Received(PLACEMENT, new Attempts(false, 1, at(61)), "MISSING"));
    }

    @Test
    void an_approval_that_vtex_owes_and_did_not_carry_out_is_asked_for_again() {
        given(approvalPending())
                .when(new RecordMissing(at(64)))
                .then(new ApprovalFailed("MISSING", at(64)))
                .thenState(new Integrated(PLACEMENT, IDS, new Attempts(true, 1, at(64))));
    }

    @Test
    void nothing_is_missing_that_was_not_owed() {
        given(received()).when(new RecordMissing(at(61))).thenUnchanged();
        given(failed()).when(new RecordMissing(at(61))).thenUnchanged();
        given(approvalAsked()).when(new RecordMissing(at(61))).thenUnchanged();
        given(submitted(), parking()).when(new RecordMissing(at(61))).thenUnchanged();
        given(cancelled()).when(new RecordMissing(at(61))).thenUnchanged();
        given(approvalAsked(), cancellationAsked()).when(new RecordMissing(at(61))).thenUnchanged();
    }
}

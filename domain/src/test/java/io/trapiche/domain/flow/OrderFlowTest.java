package io.trapiche.domain.flow;

import static io.trapiche.domain.Samples.IDS;
import static io.trapiche.domain.Samples.KEY;
import static io.trapiche.domain.Samples.PAID_PLACEMENT;
import static io.trapiche.domain.Samples.PLACEMENT;
import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.brl;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.delivered;
import static io.trapiche.domain.Samples.invoice;
import static io.trapiche.domain.Samples.issued;
import static io.trapiche.domain.Samples.pack;
import static io.trapiche.domain.Samples.shipped;
import static io.trapiche.domain.Samples.snapshot;
import static io.trapiche.domain.channel.ChannelOrders.approvalAsked;
import static io.trapiche.domain.channel.ChannelOrders.approvalPending;
import static io.trapiche.domain.channel.ChannelOrders.approved;
import static io.trapiche.domain.channel.ChannelOrders.arrived;
import static io.trapiche.domain.channel.ChannelOrders.awaitingSeller;
import static io.trapiche.domain.channel.ChannelOrders.cancelled;
import static io.trapiche.domain.channel.ChannelOrders.cancelledBeforeVtex;
import static io.trapiche.domain.channel.ChannelOrders.failed;
import static io.trapiche.domain.channel.ChannelOrders.inHandling;
import static io.trapiche.domain.channel.ChannelOrders.integrated;
import static io.trapiche.domain.channel.ChannelOrders.integratedPaid;
import static io.trapiche.domain.channel.ChannelOrders.invoiced;
import static io.trapiche.domain.channel.ChannelOrders.notPlaced;
import static io.trapiche.domain.channel.ChannelOrders.parking;
import static io.trapiche.domain.channel.ChannelOrders.received;
import static io.trapiche.domain.channel.ChannelOrders.refused;
import static io.trapiche.domain.channel.ChannelOrders.submitted;
import static io.trapiche.domain.oms.OmsOrders.acknowledged;
import static io.trapiche.domain.oms.OmsOrders.cancellationAsked;
import static io.trapiche.domain.oms.OmsOrders.cancellationSent;
import static io.trapiche.domain.oms.OmsOrders.handled;
import static io.trapiche.domain.oms.OmsOrders.invoiceAsked;
import static io.trapiche.domain.oms.OmsOrders.invoicedInPart;
import static io.trapiche.domain.oms.OmsOrders.notSeen;
import static io.trapiche.domain.oms.OmsOrders.readyForHandling;
import static io.trapiche.domain.oms.OmsOrders.recorded;
import static io.trapiche.domain.oms.OmsOrders.trackingAsked;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderCommand.ConfirmCancellation;
import io.trapiche.domain.channel.ChannelOrderCommand.ParkOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordCancellationRefusal;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordFulfilment;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordIntegration;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalFailed;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.SellerAuthorizationAwaited;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.ChannelOrders;
import io.trapiche.domain.channel.Classification;
import io.trapiche.domain.channel.FulfilmentProgress;
import io.trapiche.domain.channel.FulfilmentProgress.Stage;
import io.trapiche.domain.flow.Step.ApproveOrder;
import io.trapiche.domain.flow.Step.LookForApproval;
import io.trapiche.domain.flow.Step.LookForOrder;
import io.trapiche.domain.flow.Step.PassCancellationOn;
import io.trapiche.domain.flow.Step.ReadOrder;
import io.trapiche.domain.flow.Step.RegisterInvoice;
import io.trapiche.domain.flow.Step.RegisterReturns;
import io.trapiche.domain.flow.Step.RegisterTracking;
import io.trapiche.domain.flow.Step.Rest;
import io.trapiche.domain.flow.Step.SendCancellation;
import io.trapiche.domain.flow.Step.StartHandling;
import io.trapiche.domain.flow.Step.SubmitOrder;
import io.trapiche.domain.flow.Step.WaitUntil;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationDone;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationSent;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OrderAcknowledged;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.oms.OmsOrderState;
import io.trapiche.domain.oms.OmsOrderState.NotSeen;
import io.trapiche.domain.oms.OmsOrders;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Requester;
import io.trapiche.domain.shared.SkuId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderFlowTest {

    private static final FlowTimings TIMINGS =
            new FlowTimings(
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(1_800),
                    Duration.ofSeconds(900),
                    Duration.ofSeconds(10_000),
                    Duration.ofSeconds(20));
    private static final Step REST = new Rest();

    private final OrderFlow flow =
            new OrderFlow(
                    new FlowSettings(
                            TIMINGS,
                            Classification.DEFAULT,
                            true,
                            _ -> ZoneId.of("America/Sao_Paulo")));

    @Nested
    class integrates {

        @Test
        void what_vtex_shows_whatever_it_called_back_with() {
            assertThat(step(8, submitted(), readyForHandling())).isEqualTo(integrate(8));
            assertThat(step(8, failed(), readyForHandling())).isEqualTo(integrate(8));
            assertThat(step(8, received(), readyForHandling())).isEqualTo(integrate(8));
            assertThat(
                            step(
                                    20,
                                    then(submitted(), ChannelOrders.cancellationAsked()),
                                    readyForHandling()))
                    .isEqualTo(integrate(20));
            assertThat(step(20, then(submitted(), parking()), readyForHandling()))
                    .isEqualTo(integrate(20));
        }

        private Step integrate(long seconds) {
            return new Step.Record(new RecordIntegration(IDS, at(seconds)));
        }

        @Test
        void nothing_that_vtex_shows_as_somebody_else_s() {
            assertThat(step(8, submitted(), of(shownOf("BZR", "1001")))).isEqualTo(until(61));
            assertThat(step(8, submitted(), of(shownOf("FRD", "1002")))).isEqualTo(until(61));
            assertThat(step(8, submitted(), of(shownOf(null, null)))).isEqualTo(until(61));
        }

        @Test
        void and_parks_what_an_earlier_version_bound_to_somebody_else_s() {
            assertThat(step(8, approved(), of(shownOf("BZR", "77"))))
                    .isEqualTo(
                            new Step.Record(
                                    new ParkOrder(
                                            Diagnosis.OTHER_ORDER_IN_VTEX, "FRD-1001", at(8))));
        }

        private List<OmsOrderEvent> of(OmsSnapshot shown) {
            return List.of(new OmsOrderRecorded(REF, null, shown, at(5)));
        }

        private OmsSnapshot shownOf(@Nullable String affiliate, @Nullable String orderId) {
            OmsSnapshot ours = snapshot("ready-for-handling", at(5));
            return new OmsSnapshot(
                    ours.status(),
                    ours.lastChange(),
                    ours.origin(),
                    affiliate == null ? null : new AffiliateId(affiliate),
                    orderId == null ? null : new MarketplaceOrderId(orderId),
                    ours.value(),
                    true,
                    false,
                    ours.lines(),
                    List.of(),
                    null,
                    ours.document(),
                    "fingerprint",
                    null,
                    List.of(),
                    0);
        }
    }

    @Nested
    class submits {

        @Test
        void a_received_order_at_once() {
            assertThat(channel(0, received())).isEqualTo(new SubmitOrder(PLACEMENT, false));
        }

        @Test
        void a_failed_one_after_a_pause_and_looks_first() {
            assertThat(channel(2, failed())).isEqualTo(until(3));
            assertThat(channel(3, failed())).isEqualTo(new SubmitOrder(PLACEMENT, true));
        }

        @Test
        void slowly_what_only_the_seller_can_help() {
            List<ChannelOrderEvent> noStock =
                    then(received(), new SubmissionFailed("EOI002", at(1)));
            assertThat(channel(2, noStock)).isEqualTo(until(1_801));
            assertThat(channel(1_801, noStock)).isEqualTo(new SubmitOrder(PLACEMENT, true));
        }

        @Test
        void slowly_what_failed_many_times() {
            List<ChannelOrderEvent> hopeless =
                    Stream.concat(
                                    received().stream(),
                                    Stream.generate(() -> new SubmissionFailed("EOI006", at(1)))
                                            .limit(13))
                            .toList();
            assertThat(channel(2, hopeless)).isEqualTo(until(1_801));
        }

        @Test
        void again_and_again_with_pauses_that_double_up_to_the_longest() {
            List<ChannelOrderEvent> history = received();
            for (int failures = 1; failures <= 12; failures++) {
                history = then(history, new SubmissionFailed("EOI006", at(100)));
                long pause = failures > 4 ? 30 : 1L << failures;
                assertThat(channel(100, history)).isEqualTo(until(100 + pause));
                assertThat(channel(100 + pause, history))
                        .isEqualTo(new SubmitOrder(PLACEMENT, true));
            }
        }

        @Test
        void and_looks_for_the_order_whose_result_is_late() {
            assertThat(channel(1, submitted())).isEqualTo(until(61));
            assertThat(channel(61, submitted())).isEqualTo(new LookForOrder(PLACEMENT));
        }
    }

    @Nested
    class approves {

        @Test
        void nothing_that_is_unpaid() {
            assertThat(channel(9_999, integrated())).isEqualTo(REST);
            assertThat(channel(9_999, then(integrated(), new ApprovalFailed("EOI006", at(3)))))
                    .isEqualTo(REST);
            assertThat(channel(9_999, then(integrated(), new SellerAuthorizationAwaited(at(3)))))
                    .isEqualTo(REST);
        }

        @Test
        void an_order_at_once_when_asked() {
            assertThat(channel(3, approvalAsked()))
                    .isEqualTo(new ApproveOrder(PLACEMENT, REF, false));
        }

        @Test
        void after_a_failure_with_a_pause_and_reads_first() {
            List<ChannelOrderEvent> failed =
                    then(approvalAsked(), new ApprovalFailed("EOI010", at(5)));
            assertThat(channel(5, failed)).isEqualTo(until(7));
            assertThat(channel(7, failed)).isEqualTo(new ApproveOrder(PLACEMENT, REF, true));
        }

        @Test
        void an_order_paid_when_placed_only_if_vtex_does_not_do_so_itself() {
            assertThat(channel(2, integratedPaid())).isEqualTo(until(62));
            assertThat(channel(62, integratedPaid()))
                    .isEqualTo(new ApproveOrder(PAID_PLACEMENT, REF, true));
            assertThat(channel(9, then(integratedPaid(), new ApprovalFailed("EOI009", at(5)))))
                    .isEqualTo(new ApproveOrder(PAID_PLACEMENT, REF, true));
        }

        @Test
        void and_looks_for_the_approval_whose_result_is_late() {
            assertThat(channel(4, approvalPending())).isEqualTo(until(64));
            assertThat(channel(64, approvalPending())).isEqualTo(new LookForApproval(REF));
        }

        @Test
        void slowly_while_the_seller_has_to_authorize() {
            List<OmsOrderEvent> waiting = recorded("waiting-for-manual-authorization");
            assertThat(step(6, awaitingSeller(), waiting)).isEqualTo(until(905));
            assertThat(step(905, awaitingSeller(), waiting))
                    .isEqualTo(new ApproveOrder(PLACEMENT, REF, true));
        }

        @Test
        void ever_more_slowly_and_not_for_ever_while_the_seller_decides_nothing() {
            List<OmsOrderEvent> waiting = recorded("waiting-for-manual-authorization");
            List<ChannelOrderEvent> late =
                    then(awaitingSeller(), new SellerAuthorizationAwaited(at(9_505)));
            assertThat(step(9_506, late, waiting)).isEqualTo(until(10_005));
            assertThat(step(10_005, late, waiting))
                    .isEqualTo(
                            new Step.Record(
                                    new ParkOrder(
                                            "SELLER_UNDECIDED",
                                            "waited since " + at(5),
                                            at(10_005))));
            assertThat(FlowTimings.DEFAULT.sellerRetryAfter(Duration.ofHours(1)))
                    .isEqualTo(Duration.ofMinutes(15));
            assertThat(FlowTimings.DEFAULT.sellerRetryAfter(Duration.ofDays(2)))
                    .isEqualTo(Duration.ofHours(2));
        }

        @Test
        void at_once_when_the_seller_has_authorized() {
            List<OmsOrderEvent> agreed =
                    omsThen(
                            recorded("waiting-for-manual-authorization"),
                            status("waiting-ffmt-authorization", 6));
            assertThat(step(6, awaitingSeller(), agreed))
                    .isEqualTo(new ApproveOrder(PLACEMENT, REF, true));
            List<ChannelOrderEvent> askedAgain =
                    then(awaitingSeller(), new SellerAuthorizationAwaited(at(7)));
            assertThat(step(8, askedAgain, agreed)).isEqualTo(until(907));
        }

        @Test
        void once_paid_though_nobody_asked_while_the_seller_was_awaited() {
            List<ChannelOrderEvent> asked =
                    then(
                            integrated(),
                            new SellerAuthorizationAwaited(at(3)),
                            new ApprovalAsked(at(4)));
            assertThat(channel(5, asked)).isEqualTo(until(903));
        }
    }

    @Nested
    class cancels {

        @Test
        void at_once_what_vtex_never_had() {
            assertThat(channel(15, cancelling(received())))
                    .isEqualTo(new Step.Record(new ConfirmCancellation(at(15))));
        }

        @Test
        void only_after_looking_what_vtex_may_have() {
            assertThat(channel(15, cancelling(submitted()))).isEqualTo(until(61));
            assertThat(channel(61, cancelling(submitted()))).isEqualTo(new LookForOrder(PLACEMENT));
            List<ChannelOrderEvent> failed =
                    then(cancelling(submitted()), new SubmissionFailed("MISSING", at(61)));
            assertThat(channel(61, failed)).isEqualTo(until(63));
            assertThat(channel(63, failed)).isEqualTo(new LookForOrder(PLACEMENT));
        }

        @Test
        void in_vtex_what_is_there() {
            assertThat(step(16, cancelling(approved()), notSeen())).isEqualTo(new ReadOrder(REF));
            assertThat(step(16, cancelling(approved()), readyForHandling()))
                    .isEqualTo(new PassCancellationOn(REF, Requester.MARKETPLACE, "changed mind"));
        }

        @Test
        void once_and_waits_for_the_outcome() {
            assertThat(step(16, cancelling(approved()), passedOn()))
                    .isEqualTo(new SendCancellation(REF, passedOnId(), "changed mind"));
            List<OmsOrderEvent> sent =
                    omsThen(passedOn(), new OmsCancellationSent(passedOnId(), at(17)));
            assertThat(step(17, cancelling(approved()), sent)).isEqualTo(until(37));
            assertThat(step(37, cancelling(approved()), sent)).isEqualTo(new ReadOrder(REF));
        }

        @Test
        void nothing_back_before_vtex_refuses() {
            List<OmsOrderEvent> refused =
                    omsThen(
                            passedOn(),
                            new InstructionRefused(passedOnId(), "OMS012", "no", at(17)));
            assertThat(step(17, cancelling(approved()), refused))
                    .isEqualTo(
                            new Step.Record(
                                    new RecordCancellationRefusal("refused in VTEX", at(17))));
        }

        @Test
        void after_another_s_cancellation_came_to_nothing() {
            assertThat(step(16, cancelling(approved()), cancellationSent())).isEqualTo(until(25));
            List<OmsOrderEvent> refused =
                    omsThen(
                            cancellationSent(),
                            new InstructionRefused(command("can-1"), "OMS012", "no", at(17)));
            assertThat(step(17, cancelling(approved()), refused))
                    .isEqualTo(new PassCancellationOn(REF, Requester.MARKETPLACE, "changed mind"));
        }

        @Test
        void nothing_that_is_invoiced_in_part_or_about_to_be() {
            assertThat(step(16, cancelling(inHandling()), invoiceAsked()))
                    .isEqualTo(
                            new Step.Record(
                                    new RecordCancellationRefusal(
                                            "invoiced, or about to be", at(16))));
            assertThat(step(16, cancelling(inHandling()), invoicedInPart()))
                    .isEqualTo(
                            new Step.Record(
                                    new RecordCancellationRefusal(
                                            "invoiced, or about to be", at(16))));
        }

        @Test
        void what_is_invoiced_in_full_not_before_vtex_says_so() {
            OmsSnapshot behind =
                    snapshot("handling", at(0), List.of(pack("N1", 4_000), pack("N2", 6_000)));
            List<OmsOrderEvent> shown = List.of(new OmsOrderRecorded(REF, KEY, behind, at(1)));

            assertThat(step(16, cancelling(invoiced()), shown)).isEqualTo(REST);
        }

        @Test
        void what_is_invoiced_in_full_by_taking_it_back() {
            assertThat(step(16, cancelling(invoiced()), recorded("invoiced")))
                    .isEqualTo(
                            new RegisterReturns(
                                    REF,
                                    List.of(),
                                    List.of(
                                            new Invoice(
                                                    new InvoiceNumber("R"),
                                                    brl(10_000),
                                                    at(15).atOffset(ZoneOffset.ofHours(-3)),
                                                    List.of(
                                                            new Invoice.Item(
                                                                    new SkuId("7"),
                                                                    1,
                                                                    brl(10_000))),
                                                    null,
                                                    null,
                                                    null))));
        }

        @Test
        void nobody_else_s_order_under_the_same_id() {
            List<OmsOrderEvent> another =
                    List.of(
                            new OmsOrderRecorded(
                                    REF, KEY, anotherOrder("ready-for-handling"), at(5)));
            assertThat(step(30, cancelledBeforeVtex(), another)).isEqualTo(REST);
            assertThat(step(30, refused(), another)).isEqualTo(REST);
        }

        @Test
        void what_came_about_after_its_cancellation_or_after_it_was_given_up() {
            assertThat(step(30, cancelledBeforeVtex(), readyForHandling()))
                    .isEqualTo(
                            new PassCancellationOn(
                                    REF,
                                    Requester.MARKETPLACE,
                                    "cancelled before it was integrated"));
            assertThat(step(30, refused(), readyForHandling()))
                    .isEqualTo(
                            new PassCancellationOn(
                                    REF, Requester.OPERATOR, "given up before it was integrated"));
        }

        @Test
        void a_latecomer_once_and_only_while_it_can_be() {
            assertThat(step(30, cancelledBeforeVtex(), cancellationAsked()))
                    .isEqualTo(new SendCancellation(REF, command("can-1"), "changed mind"));
            List<OmsOrderEvent> refused =
                    omsThen(
                            cancellationSent(),
                            new InstructionRefused(command("can-1"), "OMS012", "no", at(17)));
            assertThat(step(30, cancelledBeforeVtex(), refused)).isEqualTo(REST);
            assertThat(step(30, cancelledBeforeVtex(), recorded("canceled"))).isEqualTo(REST);
            assertThat(step(30, cancelledBeforeVtex(), recorded("invoiced"))).isEqualTo(REST);
            List<OmsOrderEvent> invoiced =
                    omsThen(
                            invoicedInPart(),
                            new OmsOrderChanged(
                                    snapshot("handling", at(6), List.of(pack("N1", 4_000))),
                                    at(6)));
            assertThat(step(30, cancelledBeforeVtex(), invoiced)).isEqualTo(REST);
            assertThat(step(30, cancelledBeforeVtex(), notSeen())).isEqualTo(REST);
            assertThat(step(30, cancelled(), readyForHandling())).isEqualTo(REST);
            assertThat(step(30, refused(), notSeen())).isEqualTo(REST);
        }

        private List<OmsOrderEvent> passedOn() {
            return omsThen(
                    readyForHandling(),
                    new OmsCancellationRequested(
                            passedOnId(), Requester.MARKETPLACE, "changed mind", at(16)));
        }

        private CommandId passedOnId() {
            return ChannelCancellations.commandId(at(15));
        }

        private List<ChannelOrderEvent> cancelling(List<ChannelOrderEvent> history) {
            return then(
                    history, new CancellationAsked(Requester.MARKETPLACE, "changed mind", at(15)));
        }
    }

    @Nested
    class cancels_in_order_management {

        @Test
        void once_and_a_second_time_when_vtex_wants_it_confirmed() {
            assertThat(own(5, cancellationAsked()))
                    .isEqualTo(new SendCancellation(REF, command("can-1"), "changed mind"));
            assertThat(own(6, cancellationSent())).isEqualTo(until(25));
            List<OmsOrderEvent> requested =
                    omsThen(cancellationSent(), status("cancellation-requested", 7));
            assertThat(own(8, requested))
                    .isEqualTo(new SendCancellation(REF, command("can-1"), "changed mind"));
            List<OmsOrderEvent> confirmed =
                    omsThen(requested, new OmsCancellationSent(command("can-1"), at(8)));
            assertThat(own(8, confirmed)).isEqualTo(until(28));
            assertThat(own(28, confirmed)).isEqualTo(new ReadOrder(REF));
        }

        @Test
        void before_anything_else() {
            List<OmsOrderEvent> acknowledgedToo =
                    omsThen(cancellationSent(), new OrderAcknowledged(command("ack"), null, at(6)));
            assertThat(own(6, acknowledgedToo)).isEqualTo(until(25));
        }

        @Test
        void and_rests_when_it_is_done() {
            assertThat(
                            own(
                                    9,
                                    omsThen(
                                            cancellationSent(),
                                            new OmsCancellationDone(command("can-1"), at(8)))))
                    .isEqualTo(REST);
        }
    }

    @Nested
    class serves_the_erp {

        @Test
        void by_starting_to_handle_what_it_acknowledged() {
            assertThat(own(3, readyForHandling())).isEqualTo(REST);
            assertThat(own(3, acknowledged())).isEqualTo(new StartHandling(REF));
            assertThat(own(3, omsThen(handled(), status("handling", 3)))).isEqualTo(REST);
        }

        @Test
        void by_reading_what_vtex_started_when_nothing_tells_of_it() {
            assertThat(own(3, handled())).isEqualTo(until(15));
            assertThat(own(15, handled())).isEqualTo(new ReadOrder(REF));
            assertThat(own(123, handled())).isEqualTo(REST);
        }

        @Test
        void by_reading_at_once_what_an_invoice_waits_for() {
            assertThat(own(4, invoiceAsked())).isEqualTo(new ReadOrder(REF));
        }

        @Test
        void by_reading_the_invoice_that_vtex_took_when_nothing_tells_of_it() {
            List<OmsOrderEvent> taken = omsThen(invoicedInPart(), status("handling", 6));
            assertThat(own(6, taken)).isEqualTo(until(18));
            assertThat(own(18, taken)).isEqualTo(new ReadOrder(REF));
            assertThat(own(126, taken)).isEqualTo(REST);
        }

        @Test
        void by_starting_to_handle_what_it_invoices() {
            List<OmsOrderEvent> invoiced =
                    omsThen(
                            readyForHandling(),
                            new InvoiceRequested(command("inv"), invoice("N1", 1), at(2)));
            assertThat(own(3, invoiced)).isEqualTo(new StartHandling(REF));
        }

        @Test
        void but_neither_too_early_nor_an_incomplete_order() {
            List<OmsOrderEvent> early =
                    omsThen(
                            recorded("window-to-cancel"),
                            new OrderAcknowledged(command("ack"), null, at(2)));
            assertThat(own(3, early)).isEqualTo(REST);
            List<OmsOrderEvent> incomplete =
                    List.of(
                            new OmsOrderRecorded(REF, KEY, incomplete(), at(1)),
                            new OrderAcknowledged(command("ack"), null, at(2)));
            assertThat(own(3, incomplete)).isEqualTo(REST);
        }

        @Test
        void by_registering_its_invoices_one_by_one() {
            assertThat(own(5, omsThen(invoiceAsked(), status("handling", 4))))
                    .isEqualTo(new RegisterInvoice(REF, command("inv-1"), invoice("N1", 4_000)));
            List<OmsOrderEvent> second =
                    omsThen(
                            invoicedInPart(),
                            new OmsOrderChanged(
                                    snapshot("handling", at(6), List.of(pack("N1", 4_000))), at(6)),
                            new InvoiceRequested(command("inv-2"), invoice("N2", 6_000), at(7)));
            assertThat(own(8, second))
                    .isEqualTo(new RegisterInvoice(REF, command("inv-2"), invoice("N2", 6_000)));
        }

        @Test
        void but_not_while_vtex_may_be_verifying_the_one_before() {
            List<OmsOrderEvent> second =
                    omsThen(
                            invoicedInPart(),
                            status("handling", 6),
                            new InvoiceRequested(command("inv-2"), invoice("N2", 6_000), at(7)));
            assertThat(own(8, second)).isEqualTo(new ReadOrder(REF));
            assertThat(own(127, second))
                    .isEqualTo(new RegisterInvoice(REF, command("inv-2"), invoice("N2", 6_000)));
        }

        @Test
        void by_reading_again_until_vtex_takes_the_invoice() {
            List<OmsOrderEvent> verifying =
                    omsThen(
                            invoicedInPart(),
                            status("invoice", 6),
                            new InvoiceRequested(command("inv-2"), invoice("N2", 6_000), at(7)));
            assertThat(own(8, verifying)).isEqualTo(until(27));
            assertThat(own(27, verifying)).isEqualTo(new ReadOrder(REF));
        }

        @Test
        void by_invoicing_though_the_customer_wants_to_cancel() {
            List<OmsOrderEvent> late =
                    omsThen(
                            recorded("cancellation-requested"),
                            new InvoiceRequested(command("inv"), invoice("N1", 1), at(2)));
            assertThat(own(3, late))
                    .isEqualTo(new RegisterInvoice(REF, command("inv"), invoice("N1", 1)));
        }

        @Test
        void by_waiting_with_an_invoice_until_handling_begins() {
            List<OmsOrderEvent> early =
                    omsThen(
                            recorded("window-to-cancel"),
                            new InvoiceRequested(command("inv"), invoice("N1", 1), at(2)));
            assertThat(own(99, early)).isEqualTo(REST);
        }

        @Test
        void by_registering_the_tracking_once_the_invoice_is_there() {
            assertThat(own(7, trackingAsked()))
                    .isEqualTo(new RegisterTracking(REF, command("trk-1"), shipped("N1", "T1")));
            List<OmsOrderEvent> tooEarly =
                    omsThen(
                            invoiceAsked(),
                            status("invoice", 5),
                            new TrackingRequested(command("trk"), shipped("N1", "T1"), at(5)));
            assertThat(own(6, tooEarly)).isEqualTo(until(25));
            List<OmsOrderEvent> madeElsewhere =
                    List.of(
                            new OmsOrderRecorded(
                                    REF,
                                    KEY,
                                    snapshot("invoiced", at(0), List.of(pack("N8", 10_000))),
                                    at(1)),
                            new TrackingRequested(command("trk"), shipped("N8", "T1"), at(5)));
            assertThat(own(6, madeElsewhere))
                    .isEqualTo(new RegisterTracking(REF, command("trk"), shipped("N8", "T1")));
        }

        @Test
        void without_letting_a_tracking_wait_behind_the_next_invoice() {
            List<OmsOrderEvent> both =
                    omsThen(
                            trackingAsked(),
                            status("invoice", 6),
                            new InvoiceRequested(command("inv-2"), invoice("N2", 6_000), at(7)));
            assertThat(own(8, both))
                    .isEqualTo(new RegisterTracking(REF, command("trk-1"), shipped("N1", "T1")));
        }

        private OmsSnapshot incomplete() {
            OmsSnapshot whole = snapshot("ready-for-handling", at(0));
            return new OmsSnapshot(
                    whole.status(),
                    whole.lastChange(),
                    whole.origin(),
                    whole.affiliateId(),
                    whole.marketplaceOrderId(),
                    whole.value(),
                    false,
                    whole.workflowInError(),
                    whole.lines(),
                    whole.packages(),
                    whole.cancelReason(),
                    whole.document(),
                    whole.fingerprint(),
                    null,
                    List.of(),
                    0);
        }
    }

    @Nested
    class follows {

        @Test
        void what_the_status_says() {
            assertThat(step(9, integrated(), recorded("waiting-for-manual-authorization")))
                    .isEqualTo(follow(Stage.WAITING_FOR_SELLER));
            assertThat(step(9, approvalPending(), readyForHandling()))
                    .isEqualTo(follow(Stage.APPROVED));
            assertThat(step(9, approved(), recorded("handling"))).isEqualTo(follow(Stage.HANDLING));
            assertThat(step(9, approved(), recorded("canceled")))
                    .isEqualTo(follow(Stage.CANCELLED));
        }

        @Test
        void nothing_that_is_no_news() {
            assertThat(step(9, integrated(), recorded("waiting-ffmt-authorization")))
                    .isEqualTo(REST);
            assertThat(step(9, inHandling(), recorded("ready-for-handling"))).isEqualTo(REST);
            assertThat(step(9, inHandling(), recorded("cancellation-requested"))).isEqualTo(REST);
            assertThat(step(9, inHandling(), recorded("brand-new"))).isEqualTo(REST);
            assertThat(step(9, inHandling(), recorded(""))).isEqualTo(REST);
        }

        @Test
        void that_nothing_is_left_to_invoice_by_the_invoices_and_not_by_the_status() {
            OmsSnapshot shown =
                    snapshot("handling", at(0), List.of(pack("N1", 4_000), pack("N2", 6_000)));
            assertThat(step(9, inHandling(), shown(shown)))
                    .isEqualTo(
                            following(
                                    new FulfilmentProgress(
                                            Stage.HANDLING,
                                            List.of(issued("N1", 4_000), issued("N2", 6_000)),
                                            true,
                                            List.of(),
                                            null)));
        }

        @Test
        void invoices_and_packages_and_returns() {
            OmsSnapshot.Package returned =
                    new OmsSnapshot.Package(
                            false,
                            new InvoiceNumber("R1"),
                            brl(100),
                            null,
                            null,
                            null,
                            "T9",
                            null,
                            false,
                            null);
            OmsSnapshot.Package blank = pack("N2", 6_000, " ", null);
            OmsSnapshot shown =
                    snapshot(
                            "invoiced",
                            at(0),
                            List.of(pack("N1", 4_000, "T1", at(5)), returned, blank));
            assertThat(step(9, inHandling(), shown(shown)))
                    .isEqualTo(
                            following(
                                    new FulfilmentProgress(
                                            Stage.HANDLING,
                                            List.of(issued("N1", 4_000), issued("N2", 6_000)),
                                            true,
                                            List.of(delivered("N1", "T1", at(5))),
                                            List.of(issued("R1", 100)),
                                            null)));
        }

        @Test
        void a_delivery_without_a_moment_as_of_the_last_change() {
            assertThat(step(9, inHandling(), shown(arrivedSometime(at(4)))))
                    .isEqualTo(followDelivered(at(4)));
            assertThat(step(9, inHandling(), shown(arrivedSometime(null))))
                    .isEqualTo(followDelivered(at(1)));
        }

        @Test
        void before_doing_anything_else() {
            List<OmsOrderEvent> acknowledgedToo =
                    omsThen(
                            acknowledged(),
                            new OmsOrderChanged(snapshot("handling", at(5)), at(5)));
            assertThat(step(9, approvalAsked(), acknowledgedToo)).isEqualTo(follow(Stage.HANDLING));
        }

        private List<OmsOrderEvent> shown(OmsSnapshot snapshot) {
            return List.of(new OmsOrderRecorded(REF, KEY, snapshot, at(1)));
        }

        private OmsSnapshot arrivedSometime(@Nullable Instant changed) {
            OmsSnapshot.Package arrived =
                    new OmsSnapshot.Package(
                            true,
                            new InvoiceNumber("N1"),
                            brl(4_000),
                            null,
                            null,
                            null,
                            "T1",
                            null,
                            true,
                            null);
            return snapshot("handling", changed, List.of(arrived));
        }

        private Step followDelivered(Instant when) {
            return following(
                    new FulfilmentProgress(
                            Stage.HANDLING,
                            List.of(issued("N1", 4_000)),
                            false,
                            List.of(new Tracking(new InvoiceNumber("N1"), "", "T1", null, when)),
                            null));
        }

        private Step follow(Stage stage) {
            return following(new FulfilmentProgress(stage, List.of(), false, List.of(), null));
        }

        private Step following(FulfilmentProgress progress) {
            return new Step.Record(new RecordFulfilment(progress, at(9)));
        }
    }

    @Nested
    class rests {

        @Test
        void when_there_is_nothing_to_do() {
            assertThat(step(9, notPlaced(), notSeen())).isEqualTo(REST);
            assertThat(step(9, approved(), readyForHandling())).isEqualTo(REST);
            assertThat(step(9, arrived(), notSeen())).isEqualTo(REST);
        }

        @Test
        void while_a_person_has_to_look() {
            assertThat(channel(9_999, then(received(), parking()))).isEqualTo(REST);
            assertThat(channel(9_999, then(approvalAsked(), parking()))).isEqualTo(REST);
        }

        @Test
        void no_longer_than_to_the_sooner_of_two_moments() {
            List<OmsOrderEvent> verifying =
                    omsThen(
                            invoicedInPart(),
                            status("request-cancel", 6),
                            new InvoiceRequested(command("inv-2"), invoice("N2", 6_000), at(7)));
            assertThat(step(8, approvalPending(), verifying)).isEqualTo(until(27));
            assertThat(step(8, integrated(), verifying)).isEqualTo(until(27));
        }

        @Test
        void longer_and_longer_after_readings_without_news() {
            OmsOrderState known = OmsOrders.given(readyForHandling()).state();
            assertThat(flow.afterNoNews(new NotSeen(), at(5))).isEqualTo(until(25));
            assertThat(flow.afterNoNews(known, at(5))).isEqualTo(until(25));
            assertThat(flow.afterNoNews(known, at(26))).isEqualTo(until(51));
            assertThat(flow.afterNoNews(known, at(9_000))).isEqualTo(until(9_030));
        }
    }

    @Test
    void timings_double_up_to_the_longest_pause() {
        assertThat(FlowTimings.DEFAULT.retryAfter(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(FlowTimings.DEFAULT.retryAfter(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(FlowTimings.DEFAULT.retryAfter(Integer.MAX_VALUE))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(FlowTimings.DEFAULT.retryAfter(0)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void an_unknown_receipt_of_an_invoice_is_enough_for_its_tracking() {
        List<OmsOrderEvent> registered =
                omsThen(
                        invoiceAsked(),
                        new InvoiceRegistered(
                                command("inv-1"), new InvoiceNumber("N1"), null, at(5)),
                        new TrackingRequested(command("trk"), shipped("N1", "T1"), at(6)));
        assertThat(own(7, registered))
                .isEqualTo(new RegisterTracking(REF, command("trk"), shipped("N1", "T1")));
    }

    private static OmsSnapshot anotherOrder(String status) {
        OmsSnapshot same = snapshot(status, at(5));
        return new OmsSnapshot(
                same.status(),
                same.lastChange(),
                same.origin(),
                same.affiliateId(),
                same.marketplaceOrderId(),
                same.value(),
                true,
                false,
                List.of(new OmsSnapshot.Line("L1", new SkuId("8"), "Copo", 1, brl(10_000))),
                List.of(),
                null,
                same.document(),
                "another",
                null,
                List.of(),
                0);
    }

    private Step channel(long seconds, List<ChannelOrderEvent> history) {
        return step(seconds, history, notSeen());
    }

    private Step own(long seconds, List<OmsOrderEvent> history) {
        return step(seconds, notPlaced(), history);
    }

    private Step step(long seconds, List<ChannelOrderEvent> channel, List<OmsOrderEvent> oms) {
        return flow.next(
                ChannelOrders.given(channel).state(), OmsOrders.given(oms).state(), at(seconds));
    }

    private static Step until(long seconds) {
        return new WaitUntil(at(seconds));
    }

    private static OmsStatusChanged status(String status, long seconds) {
        return new OmsStatusChanged(new OmsStatus(status), at(seconds), at(seconds));
    }

    private static List<ChannelOrderEvent> then(
            List<ChannelOrderEvent> history, ChannelOrderEvent... more) {
        return Stream.concat(history.stream(), Stream.of(more)).toList();
    }

    private static List<OmsOrderEvent> omsThen(List<OmsOrderEvent> history, OmsOrderEvent... more) {
        return OmsOrders.after(history, more);
    }
}

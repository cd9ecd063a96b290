package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.KEY;
import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.snapshot;
import static io.trapiche.domain.oms.OmsOrders.after;
import static io.trapiche.domain.oms.OmsOrders.given;
import static io.trapiche.domain.oms.OmsOrders.notSeen;
import static io.trapiche.domain.oms.OmsOrders.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.flow.FlowSettings;
import io.trapiche.domain.flow.OrderFlow;
import io.trapiche.domain.flow.Step;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderEvent.PaymentNotificationDone;
import io.trapiche.domain.oms.OmsOrderEvent.PaymentNotificationRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.CommandIdReused;
import io.trapiche.domain.oms.OmsOrderRefusal.NoPaymentPending;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderCancelledAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.PaymentElsewhere;
import io.trapiche.domain.oms.OmsOrderRefusal.PaymentNotificationUnderWay;
import io.trapiche.domain.oms.OmsOrderRefusal.UnknownOmsOrder;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.PaymentId;
import io.trapiche.domain.shared.Requester;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotifyingAPaymentTest {

    private static final PaymentId PAYMENT = new PaymentId("P1");
    private static final PaymentNotificationRequested ASKED =
            new PaymentNotificationRequested(
                    command("pay-1"), Requester.ERP, null, PAYMENT, at(60));
    private static final PaymentNotificationDone DONE =
            new PaymentNotificationDone(command("pay-1"), at(61));

    @Test
    void is_asked_for_once() {
        given(ownSale("payment-pending"))
                .when(ask("pay-1"))
                .then(ASKED)
                .when(ask("pay-1"))
                .thenUnchanged()
                .when(ask("pay-2"))
                .thenRejected(new PaymentNotificationUnderWay())
                .when(Asks.notifyPayment(command("pay-1"), new PaymentId("P2"), at(60)))
                .thenRejected(new CommandIdReused(command("pay-1")));
    }

    @Test
    void is_for_an_order_that_waits_for_its_payment() {
        for (String other :
                List.of(
                        "",
                        "order-created",
                        "waiting-for-authorization",
                        "approve-payment",
                        "payment-approved",
                        "payment-denied",
                        "window-to-change-payment",
                        "handling",
                        "invoiced",
                        "cancel",
                        "brand-new")) {
            given(ownSale(other)).when(ask("pay-1")).thenRejected(new NoPaymentPending());
        }
        for (String over : List.of("canceled", "replaced")) {
            given(ownSale(over)).when(ask("pay-1")).thenRejected(new OrderCancelledAlready());
        }
        given(notSeen()).when(ask("pay-1")).thenRejected(new UnknownOmsOrder());
    }

    @Test
    void is_not_for_what_others_sold() {
        given(recorded("payment-pending")).when(ask("pay-1")).thenRejected(new PaymentElsewhere());
        given(sale("payment-pending", "Fulfillment", null))
                .when(ask("pay-1"))
                .thenRejected(new PaymentElsewhere());
        given(sale("payment-pending", "Chain", null))
                .when(ask("pay-1"))
                .thenRejected(new PaymentElsewhere());
        given(sale("payment-pending", "Marketplace", new AffiliateId("ABC")))
                .when(ask("pay-1"))
                .thenRejected(new PaymentElsewhere());
    }

    @Test
    void has_one_result() {
        given(asked())
                .when(new RecordDone(command("pay-1"), null, at(61)))
                .then(DONE)
                .when(new RecordRefused(command("pay-1"), "X", "x", at(62)))
                .thenUnchanged();
    }

    @Test
    void is_done_once_vtex_shows_the_order_as_paid() {
        for (String status : List.of("approve-payment", "payment-approved", "handling")) {
            given(asked())
                    .when(reading(status))
                    .then(new OmsStatusChanged(new OmsStatus(status), at(61), at(61)), DONE);
        }
    }

    @Test
    void is_refused_in_an_order_that_is_cancelled() {
        given(asked())
                .when(reading("canceled"))
                .then(
                        new OmsStatusChanged(new OmsStatus("canceled"), at(61), at(61)),
                        new InstructionRefused(
                                command("pay-1"), "ORDER_CANCELLED", "order cancelled", at(61)));
    }

    @Test
    void is_told_while_the_payment_is_awaited() {
        assertThat(step(asked()))
                .isEqualTo(new Step.NotifyPayment(REF, command("pay-1"), PAYMENT, false));
        assertThat(step(asked()).lookingFirst())
                .isEqualTo(new Step.NotifyPayment(REF, command("pay-1"), PAYMENT, true));
        assertThat(
                        step(
                                after(
                                        asked(),
                                        new OmsStatusChanged(
                                                new OmsStatus("payment-denied"), at(61), at(61)))))
                .isEqualTo(new Step.Rest());
    }

    private static Step step(List<OmsOrderEvent> history) {
        return new OrderFlow(FlowSettings.DEFAULT)
                .next(new NotPlaced(), given(history).state(), at(62));
    }

    private static List<OmsOrderEvent> asked() {
        return after(ownSale("payment-pending"), ASKED);
    }

    private static List<OmsOrderEvent> ownSale(String status) {
        return sale(status, "Marketplace", null);
    }

    private static List<OmsOrderEvent> sale(
            String status, String origin, @Nullable AffiliateId affiliate) {
        OmsSnapshot told = snapshot(status, at(0));
        return List.of(
                new OmsOrderRecorded(
                        REF,
                        null,
                        new OmsSnapshot(
                                told.status(),
                                told.lastChange(),
                                origin,
                                affiliate,
                                null,
                                told.value(),
                                true,
                                false,
                                told.lines(),
                                told.packages(),
                                null,
                                told.document(),
                                told.fingerprint(),
                                null,
                                List.of(),
                                0),
                        at(1)));
    }

    private static Instruct ask(String id) {
        return Asks.notifyPayment(command(id), PAYMENT, at(60));
    }

    private static RecordReading reading(String status) {
        return new RecordReading(REF, KEY, snapshot(status, at(61)), at(61));
    }
}

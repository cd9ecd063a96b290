package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.KEY;
import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.invoice;
import static io.trapiche.domain.Samples.pack;
import static io.trapiche.domain.Samples.shipped;
import static io.trapiche.domain.Samples.snapshot;
import static io.trapiche.domain.oms.OmsOrders.acknowledge;
import static io.trapiche.domain.oms.OmsOrders.acknowledged;
import static io.trapiche.domain.oms.OmsOrders.cancellationAsked;
import static io.trapiche.domain.oms.OmsOrders.cancellationSent;
import static io.trapiche.domain.oms.OmsOrders.given;
import static io.trapiche.domain.oms.OmsOrders.handled;
import static io.trapiche.domain.oms.OmsOrders.invoiceAsked;
import static io.trapiche.domain.oms.OmsOrders.notSeen;
import static io.trapiche.domain.oms.OmsOrders.reading;
import static io.trapiche.domain.oms.OmsOrders.readyForHandling;
import static io.trapiche.domain.oms.OmsOrders.recorded;
import static io.trapiche.domain.oms.OmsOrders.trackingAsked;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationDone;
import io.trapiche.domain.oms.OmsOrderEvent.OmsHandlingStarted;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.UnknownOmsOrder;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsOrderState.NotSeen;
import io.trapiche.domain.shared.InvoiceNumber;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAnOmsOrderTest {

    @Test
    void is_told_again_once_when_nothing_was_told_since() {
        given(handled())
                .when(new OmsOrderCommand.RetellOrder(at(3), at(60)))
                .thenUnchanged()
                .when(new OmsOrderCommand.RetellOrder(at(30), at(60)))
                .then(new OmsOrderChanged(snapshot("ready-for-handling", at(0)), at(60)))
                .when(new OmsOrderCommand.RetellOrder(at(30), at(61)))
                .thenUnchanged();
    }

    @Nested
    class a_status_that_the_feed_tells {

        @Test
        void counts_where_vtex_started_handling_for_us() {
            given(handled())
                    .when(told("handling", 5))
                    .then(new OmsStatusChanged(OmsStatus.HANDLING, at(5), at(60)))
                    .when(told("handling", 5))
                    .thenUnchanged();
        }

        @Test
        void counts_for_nothing_where_it_may_come_of_something_else() {
            given(acknowledged()).when(told("handling", 5)).thenUnchanged();
            given(recorded("handling")).when(told("invoiced", 5)).thenUnchanged();
            given(handled()).when(told("start-handling", 5)).thenUnchanged();
            given(handled()).when(told("canceled", 5)).thenUnchanged();
            given(handled(), cancellationAsked().getLast())
                    .when(told("handling", 5))
                    .thenUnchanged();
        }

        @Test
        void counts_for_nothing_where_what_is_known_is_younger_or_of_no_known_age() {
            given(handled()).when(told("handling", 0)).thenUnchanged();
            given(handled(), new OmsOrderChanged(snapshot("ready-for-handling", null), at(4)))
                    .when(told("handling", 5))
                    .thenUnchanged();
        }

        private OmsOrderCommand told(String status, long seconds) {
            return new OmsOrderCommand.RecordToldStatus(new OmsStatus(status), at(seconds), at(60));
        }
    }

    @Test
    void the_first_reading_records_the_order() {
        given(notSeen())
                .thenState(new NotSeen())
                .when(reading("payment-pending", at(0)))
                .then(new OmsOrderRecorded(REF, KEY, snapshot("payment-pending", at(0)), at(60)));
    }

    @Test
    void an_order_of_the_seller_s_own_shop_has_no_channel_order() {
        OmsSnapshot own = snapshot("payment-pending", at(0));
        given(notSeen())
                .when(new RecordReading(REF, null, own, at(60)))
                .then(new OmsOrderRecorded(REF, null, own, at(60)));
    }

    @Test
    void nothing_else_can_be_asked_of_an_order_never_seen() {
        given(notSeen()).when(acknowledge("ack")).thenRejected(new UnknownOmsOrder());
        given(notSeen(), new OmsStatusChanged(OmsStatus.HANDLING, null, at(9)))
                .thenState(new NotSeen());
    }

    @Test
    void the_same_reading_again_changes_nothing() {
        given(recorded("payment-pending"))
                .when(reading("payment-pending", at(0)))
                .thenUnchanged()
                .when(reading("payment-pending", at(50)))
                .thenUnchanged();
    }

    @Test
    void nothing_but_a_new_status_is_a_small_change() {
        given(recorded("payment-pending"))
                .when(reading("payment-approved", at(5)))
                .then(new OmsStatusChanged(new OmsStatus("payment-approved"), at(5), at(60)))
                .when(reading("payment-approved", at(5)))
                .thenUnchanged();
    }

    @Test
    void anything_else_is_a_change_of_the_whole() {
        OmsSnapshot changed = snapshot("payment-pending", at(5), List.of(pack("N1", 100)));
        given(recorded("payment-pending"))
                .when(reading(changed))
                .then(new OmsOrderChanged(changed, at(60)))
                .when(reading(changed))
                .thenUnchanged();
    }

    @Test
    void a_late_reading_is_stale() {
        given(recorded("handling")).when(reading("payment-pending", at(-1))).thenUnchanged();
        given(acknowledged()).when(reading("canceled", at(-1))).thenUnchanged();
    }

    @Test
    void a_reading_of_the_same_moment_counts() {
        given(recorded("payment-pending"))
                .when(reading("payment-approved", at(0)))
                .then(new OmsStatusChanged(new OmsStatus("payment-approved"), at(0), at(60)));
    }

    @Test
    void a_reading_without_a_time_counts() {
        given(recorded("payment-pending"))
                .when(reading("", null))
                .then(new OmsStatusChanged(OmsStatus.NONE, null, at(60)))
                .when(reading("handling", at(-100)))
                .then(new OmsStatusChanged(OmsStatus.HANDLING, at(-100), at(60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "brand-new-status", "CANCELED", "❄"})
    void a_status_nobody_knows_is_kept_as_it_came(String status) {
        given(readyForHandling())
                .when(reading(status, at(5)))
                .then(new OmsStatusChanged(new OmsStatus(status), at(5), at(60)));
    }

    @Test
    void statuses_know_what_they_mean() {
        assertThat(OmsStatus.NONE.isKnown()).isTrue();
        assertThat(new OmsStatus("brand-new-status").isKnown()).isFalse();
        assertThat(new OmsStatus("cancellation-request-denied-ffm").isKnown()).isTrue();
        assertThat(new OmsStatus("payment-denied").isKnown()).isTrue();
        assertThat(OmsStatus.CANCELED.isTerminal()).isTrue();
        assertThat(OmsStatus.REPLACED.isTerminal()).isTrue();
        assertThat(OmsStatus.INVOICED.isTerminal()).isTrue();
        assertThat(OmsStatus.CANCEL.isTerminal()).isFalse();
        assertThat(new OmsStatus("ready-for-invoicing").isInvoiceable()).isTrue();
        assertThat(new OmsStatus("payment-approved").isInvoiceable()).isTrue();
        assertThat(OmsStatus.CANCELLATION_REQUESTED.isInvoiceable()).isTrue();
        assertThat(new OmsStatus("waiting-for-seller-decision").isInvoiceable()).isTrue();
        assertThat(OmsStatus.INVOICED.isInvoiceable()).isFalse();
        assertThat(OmsStatus.READY_FOR_HANDLING.isApproved()).isTrue();
        assertThat(OmsStatus.WAITING_FOR_MANUAL_AUTHORIZATION.isBeforeApproval()).isTrue();
        assertThat(OmsStatus.HANDLING).hasToString("handling");
    }

    @Nested
    class settles_what_is_under_way {

        @Test
        void handling_that_has_begun() {
            given(acknowledged())
                    .when(reading("handling", at(5)))
                    .then(
                            new OmsStatusChanged(OmsStatus.HANDLING, at(5), at(60)),
                            new OmsHandlingStarted(command("ack"), at(60)))
                    .when(reading("handling", at(6)))
                    .thenUnchanged();
        }

        @Test
        void handling_that_began_without_an_acknowledgement() {
            var state = given(readyForHandling()).when(reading("handling", at(5))).and().state();
            assertThat(state)
                    .isInstanceOfSatisfying(
                            Known.class, known -> assertThat(known.handlingStarted()).isTrue());
            assertThat(given(recorded("invoiced")).state())
                    .isInstanceOfSatisfying(
                            Known.class, known -> assertThat(known.handlingStarted()).isTrue());
        }

        @Test
        void an_invoice_that_vtex_has_though_its_answer_was_lost() {
            OmsSnapshot shown = snapshot("invoice", at(5), List.of(pack("N1", 4_000)));
            given(invoiceAsked())
                    .when(reading(shown))
                    .then(
                            new OmsOrderChanged(shown, at(60)),
                            new InvoiceRegistered(
                                    command("inv-1"), new InvoiceNumber("N1"), null, at(60)))
                    .when(reading(shown))
                    .thenUnchanged();
        }

        @Test
        void an_invoice_for_which_there_is_no_room_and_its_tracking() {
            OmsSnapshot shown = snapshot("invoiced", at(5), List.of(pack("N7", 10_000)));
            given(invoiceAsked(), new TrackingRequested(command("trk"), shipped("N1", "T"), at(5)))
                    .when(reading(shown))
                    .then(
                            new OmsOrderChanged(shown, at(60)),
                            refused("inv-1", "ORDER_INVOICED", "order invoiced"),
                            refused("trk", "INVOICE_REFUSED", "invoice refused"));
        }

        @Test
        void a_cancellation_that_has_come_about() {
            given(cancellationSent())
                    .when(reading("canceled", at(7)))
                    .then(
                            new OmsStatusChanged(OmsStatus.CANCELED, at(7), at(60)),
                            new OmsCancellationDone(command("can-1"), at(60)))
                    .when(reading("canceled", at(7)))
                    .thenUnchanged();
        }

        @Test
        void a_cancellation_denied_after_vtex_was_asked() {
            given(cancellationSent())
                    .when(reading("cancellation-request-denied-ffm", at(7)))
                    .then(
                            new OmsStatusChanged(
                                    new OmsStatus("cancellation-request-denied-ffm"),
                                    at(7),
                                    at(60)),
                            refused("can-1", "CANCELLATION_DENIED", "cancellation denied in VTEX"));
        }

        @Test
        void a_cancellation_denied_as_an_earlier_one_was() {
            OmsStatus denied = new OmsStatus("cancellation-request-denied-ffm");
            given(cancellationSent(), new OmsStatusChanged(denied, at(6), at(6)))
                    .when(reading(denied.value(), at(6)))
                    .thenUnchanged();
            given(cancellationSent(), new OmsStatusChanged(denied, at(6), at(6)))
                    .when(reading(denied.value(), at(7)))
                    .then(
                            new OmsStatusChanged(denied, at(7), at(60)),
                            refused("can-1", "CANCELLATION_DENIED", "cancellation denied in VTEX"));
        }

        @Test
        void a_cancellation_after_whose_request_the_order_goes_on() {
            given(
                            cancellationSent(),
                            new OmsStatusChanged(OmsStatus.CANCELLATION_REQUESTED, at(6), at(6)))
                    .when(reading("ready-for-handling", at(7)))
                    .then(
                            new OmsStatusChanged(OmsStatus.READY_FOR_HANDLING, at(7), at(60)),
                            refused("can-1", "CANCELLATION_DENIED", "cancellation denied in VTEX"));
        }

        @Test
        void but_no_cancellation_that_vtex_was_not_asked_for_yet() {
            OmsStatus denied = new OmsStatus("cancellation-request-denied");
            given(cancellationAsked())
                    .when(reading(denied.value(), at(7)))
                    .then(new OmsStatusChanged(denied, at(7), at(60)));
            given(cancellationSent())
                    .when(reading("handling", at(7)))
                    .then(new OmsStatusChanged(OmsStatus.HANDLING, at(7), at(60)));
        }

        @Test
        void a_cancellation_overtaken_by_the_last_invoice() {
            given(cancellationAsked())
                    .when(reading("invoiced", at(7)))
                    .then(
                            new OmsStatusChanged(OmsStatus.INVOICED, at(7), at(60)),
                            refused("can-1", "ORDER_INVOICED", "order invoiced"));
        }

        @Test
        void everything_with_the_end_of_the_order() {
            given(acknowledged(), new InvoiceRequested(command("inv"), invoice("N1", 1), at(5)))
                    .when(reading("canceled", at(7)))
                    .then(
                            new OmsStatusChanged(OmsStatus.CANCELED, at(7), at(60)),
                            refused("ack", "ORDER_CANCELLED", "order cancelled"),
                            refused("inv", "ORDER_CANCELLED", "order cancelled"));
            given(trackingAsked())
                    .when(reading("canceled", at(7)))
                    .then(
                            new OmsStatusChanged(OmsStatus.CANCELED, at(7), at(60)),
                            refused("trk-1", "ORDER_CANCELLED", "order cancelled"));
            given(cancellationSent())
                    .when(reading("replaced", at(7)))
                    .then(
                            new OmsStatusChanged(OmsStatus.REPLACED, at(7), at(60)),
                            refused("can-1", "ORDER_REPLACED", "order replaced by another"));
            given(acknowledged())
                    .when(reading("replaced", at(7)))
                    .then(
                            new OmsStatusChanged(OmsStatus.REPLACED, at(7), at(60)),
                            refused("ack", "ORDER_REPLACED", "order replaced by another"));
        }

        @Test
        void nothing_twice() {
            given(handled())
                    .when(reading("canceled", at(7)))
                    .then(new OmsStatusChanged(OmsStatus.CANCELED, at(7), at(60)));
        }
    }

    private static InstructionRefused refused(String id, String code, String cause) {
        return new InstructionRefused(command(id), code, cause, at(60));
    }
}

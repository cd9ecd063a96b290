package io.trapiche.testkit.vtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.OrderManagement.Answer;
import io.trapiche.application.vtex.port.OrderManagement.ChangeOutcome;
import io.trapiche.application.vtex.port.OrderManagement.Preview;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.oms.OmsSnapshot.Package;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.order.change.OrderChange.Added;
import io.trapiche.domain.order.change.OrderChange.Removed;
import io.trapiche.domain.order.change.OrderChange.Repriced;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.PaymentId;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.testkit.ContractOf;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link OrderManagement} keeps. Of the codes of refusals VTEX documents OMS003 alone;
 * the others are the sandbox's, so that everybody who plays VTEX says the same.
 */
@ContractOf(OrderManagement.class)
public abstract class OrderManagementContract extends VtexContract {

    private static final String NOT_NOW = "OMS002";
    private static final String NO_OPEN_CHANGE = "CHK0124";
    private static final InvoiceNumber NUMBER = new InvoiceNumber("4711");
    private static final InvoiceNumber RETURN = new InvoiceNumber("4711R");
    private static final SkuId ADDED = new SkuId("2");
    private static final Instant ISSUED = Instant.parse("2026-03-01T12:30:00Z");
    private static final Instant DELIVERED = Instant.parse("2026-03-04T15:45:00Z");

    @Test
    void an_order_nobody_placed_is_not_there() {
        OmsOrderRef order = readyForHandling("1001");

        assertThat(vtex().read(order)).isPresent();
        assertThat(vtex().read(new OmsOrderRef(order.account(), new OrderId("nobodys-1"))))
                .isEmpty();
    }

    @Test
    void an_order_is_read_with_its_lines() {
        OmsSnapshot order = snapshot(readyForHandling("1001"));

        assertThat(order.status()).isEqualTo(OmsStatus.READY_FOR_HANDLING);
        assertThat(order.lastChange()).isNotNull();
        assertThat(order.completed()).isTrue();
        assertThat(order.workflowInError()).isFalse();
        assertThat(order.packages()).isEmpty();
        assertThat(order.lines())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.sku()).isEqualTo(Placements.SKU);
                            assertThat(line.quantity()).isEqualTo(2);
                            assertThat(line.unitPrice()).isEqualTo(Placements.UNIT_PRICE);
                        });
    }

    @Test
    void the_document_names_the_order() {
        OmsOrderRef order = readyForHandling("1001");

        assertThat(snapshot(order).document().json()).contains(order.orderId().value());
    }

    @Test
    void handling_starts_once() {
        OmsOrderRef order = readyForHandling("1001");

        assertThat(vtex().startHandling(order)).isInstanceOf(Answer.Done.class);
        world().settle();
        assertThat(status(order)).isEqualTo("handling");
        assertRefused(vtex().startHandling(order), "OMS003");
    }

    @Test
    void an_unpaid_order_is_not_handled() {
        assertRefused(vtex().startHandling(ref(integrated("1001"))), "OMS003");
    }

    @Test
    void a_change_of_status_leaves_the_fingerprint() {
        OmsOrderRef order = readyForHandling("1001");
        String before = snapshot(order).fingerprint();

        vtex().startHandling(order);
        world().settle();

        assertThat(status(order)).isEqualTo("handling");
        assertThat(snapshot(order).fingerprint()).isEqualTo(before);
    }

    @Test
    void a_full_invoice_ends_the_order() {
        OmsOrderRef order = handling("1001");
        String before = snapshot(order).fingerprint();

        Answer answer = vtex().registerInvoice(order, invoice(NUMBER, Placements.TOTAL));
        world().settle();

        assertThat(answer).isInstanceOf(Answer.Done.class);
        assertThat(status(order)).isEqualTo("invoiced");
        assertThat(snapshot(order).fingerprint()).isNotEqualTo(before);
        assertThat(snapshot(order).packages())
                .containsExactly(
                        new Package(
                                true,
                                NUMBER,
                                Placements.TOTAL,
                                "KEY1",
                                "https://invoices.example.com/4711",
                                null,
                                null,
                                null,
                                false,
                                null));
    }

    @Test
    void a_partial_invoice_leaves_the_order_in_handling() {
        OmsOrderRef order = handling("1001");

        vtex().registerInvoice(order, invoice(NUMBER, Placements.UNIT_PRICE));
        world().settle();

        assertThat(status(order)).isEqualTo("handling");
        assertThat(snapshot(order).packages()).hasSize(1);
    }

    @Test
    void the_same_invoice_again_changes_nothing() {
        OmsOrderRef order = handling("1001");
        vtex().registerInvoice(order, invoice(NUMBER, Placements.UNIT_PRICE));
        world().settle();
        List<Package> before = snapshot(order).packages();

        Answer again = vtex().registerInvoice(order, invoice(NUMBER, Placements.UNIT_PRICE));

        assertThat(again).isInstanceOf(Answer.Done.class);
        assertThat(snapshot(order).packages()).isEqualTo(before);
    }

    @Test
    void an_unpaid_order_is_not_invoiced() {
        OmsOrderRef order = ref(integrated("1001"));

        assertRefused(vtex().registerInvoice(order, invoice(NUMBER, Placements.TOTAL)), NOT_NOW);
        assertThat(snapshot(order).packages()).isEmpty();
    }

    @Test
    void no_more_is_invoiced_than_the_order_is_worth() {
        OmsOrderRef order = handling("1001");
        vtex().registerInvoice(order, invoice(NUMBER, Placements.UNIT_PRICE));
        world().settle();

        assertRefused(
                vtex().registerInvoice(order, invoice(new InvoiceNumber("4712"), Placements.TOTAL)),
                NOT_NOW);
        assertThat(snapshot(order).packages()).hasSize(1);
    }

    @Test
    void tracking_is_told_of_on_the_package() {
        OmsOrderRef order = invoiced("1001");

        Answer answer = vtex().registerTracking(order, tracking(null));

        assertThat(answer).isInstanceOf(Answer.Done.class);
        assertThat(snapshot(order).packages())
                .singleElement()
                .satisfies(
                        box -> {
                            assertThat(box.courier()).isEqualTo("Carrier");
                            assertThat(box.trackingNumber()).isEqualTo("TRK1");
                            assertThat(box.trackingUrl()).isEqualTo("https://track.example.com/1");
                            assertThat(box.delivered()).isFalse();
                        });
    }

    @Test
    void a_delivery_is_told_of_on_the_package() {
        OmsOrderRef order = invoiced("1001");

        vtex().registerTracking(order, tracking(DELIVERED));
        vtex().registerTracking(order, tracking(DELIVERED));

        assertThat(snapshot(order).packages())
                .singleElement()
                .satisfies(
                        box -> {
                            assertThat(box.delivered()).isTrue();
                            assertThat(box.deliveredAt()).isEqualTo(DELIVERED);
                        });
    }

    @Test
    void when_a_package_left_is_kept_when_it_is_told_again() {
        OmsOrderRef order = invoiced("1001");

        vtex().registerTracking(order, tracking(null), List.of(), "2026-03-02T10:00:00Z");
        vtex().registerTracking(order, tracking(DELIVERED), List.of(), "2026-03-02T10:00:00Z");

        assertThat(snapshot(order).packages())
                .singleElement()
                .extracting(Package::dispatchedDate)
                .isEqualTo("2026-03-02T10:00:00Z");
    }

    @Test
    void what_happened_on_the_way_replaces_what_was_told_before() {
        OmsOrderRef order = invoiced("1001");
        TrackingEvent taken = event("Campinas", "SP", "Collected", 10);
        TrackingEvent underWay = event(null, null, "Under way", 40);

        vtex().registerTracking(order, tracking(null), List.of(taken), null);
        vtex().registerTracking(order, tracking(null), List.of(taken, underWay), null);
        vtex().registerTracking(order, tracking(null), List.of(), null);

        assertThat(snapshot(order).packages())
                .singleElement()
                .satisfies(
                        box -> {
                            assertThat(box.events()).containsExactly(taken, underWay);
                            assertThat(box.delivered()).isFalse();
                        });
    }

    private static TrackingEvent event(
            @Nullable String city, @Nullable String state, String description, int minute) {
        return new TrackingEvent(
                city,
                state,
                new PersonalData(description),
                Instant.parse("2026-03-02T10:%d:00Z".formatted(minute)));
    }

    @Test
    void tracking_without_an_invoice_is_refused() {
        assertRefused(vtex().registerTracking(handling("1001"), tracking(null)), "OMS004");
    }

    @Test
    void an_unpaid_order_is_cancelled_at_once() {
        OmsOrderRef order = ref(integrated("1001"));

        assertThat(vtex().cancel(order, "out of stock")).isInstanceOf(Answer.Done.class);
        world().settle();
        assertThat(status(order)).isEqualTo("canceled");
    }

    @Test
    void an_order_in_handling_is_cancelled_by_asking_twice() {
        OmsOrderRef order = handling("1001");

        assertThat(vtex().cancel(order, "out of stock")).isInstanceOf(Answer.Done.class);
        world().settle();
        assertThat(status(order)).isEqualTo("cancellation-requested");
        assertThat(vtex().cancel(order, "out of stock")).isInstanceOf(Answer.Done.class);
        world().settle();
        assertThat(status(order)).isEqualTo("canceled");
        assertThat(snapshot(order).cancelReason()).isEqualTo("out of stock");
    }

    @Test
    void an_invoice_denies_a_cancellation_that_waits_for_an_answer() {
        OmsOrderRef order = handling("1001");
        vtex().cancel(order, "out of stock");
        world().settle();

        vtex().registerInvoice(order, invoice(NUMBER, Placements.TOTAL));
        world().settle();

        assertThat(status(order)).isEqualTo("invoiced");
    }

    @Test
    void a_request_to_cancel_is_denied_by_its_id() {
        OmsOrderRef order = handling("1001");
        assertThat(snapshot(order).cancellationRequestId()).isNull();
        vtex().cancel(order, "out of stock");
        world().settle();
        String request = Objects.requireNonNull(snapshot(order).cancellationRequestId());

        assertRefused(vtex().denyCancellation(order, "another", "sent already"), NOT_NOW);
        assertThat(vtex().denyCancellation(order, request, "sent already"))
                .isInstanceOf(Answer.Done.class);
        world().settle();

        assertThat(status(order)).isEqualTo("handling");
        assertThat(snapshot(order).cancellationRequestId()).isNull();
        assertThat(snapshot(order).cancelReason()).isNull();
        assertRefused(vtex().denyCancellation(order, request, "sent already"), NOT_NOW);
    }

    @Test
    void each_request_to_cancel_has_an_id_of_its_own() {
        OmsOrderRef order = readyForHandling("1001");
        vtex().cancel(order, "out of stock");
        world().settle();
        String first = Objects.requireNonNull(snapshot(order).cancellationRequestId());
        vtex().denyCancellation(order, first, "sent already");
        world().settle();
        assertThat(status(order)).isEqualTo("ready-for-handling");

        vtex().cancel(order, "out of stock");
        world().settle();

        assertThat(snapshot(order).cancellationRequestId()).isNotNull().isNotEqualTo(first);
        assertRefused(vtex().denyCancellation(order, first, "sent already"), NOT_NOW);
    }

    @Test
    void an_order_that_nobody_asks_to_cancel_has_nothing_to_deny() {
        assertRefused(
                vtex().denyCancellation(handling("1001"), "request-1", "sent already"), NOT_NOW);
    }

    @Test
    void a_marketplaces_order_takes_no_payment_here() {
        assertRefused(vtex().notifyPayment(ref(integrated("1001")), new PaymentId("P1")), NOT_NOW);
    }

    @Test
    void a_note_goes_on_the_timeline_in_any_state() {
        TimelineNote note = new TimelineNote("erp", new PersonalData("Called Beatriz"));
        OmsOrderRef order = ref(integrated("1001"));

        assertThat(vtex().addNote(order, note)).isEqualTo(new Answer.Done(null));
        vtex().cancel(order, "out of stock");
        world().settle();
        assertThat(vtex().addNote(order, note)).isEqualTo(new Answer.Done(null));
    }

    @Test
    void an_invoiced_order_is_not_cancelled() {
        OmsOrderRef order = invoiced("1001");

        assertRefused(vtex().cancel(order, "out of stock"), NOT_NOW);
        assertThat(status(order)).isEqualTo("invoiced");
    }

    @Test
    void an_order_that_is_invoiced_in_part_is_not_cancelled() {
        OmsOrderRef order = handling("1001");
        vtex().registerInvoice(order, invoice(NUMBER, Placements.UNIT_PRICE));
        world().settle();

        assertRefused(vtex().cancel(order, "out of stock"), NOT_NOW);
        assertThat(status(order)).isEqualTo("handling");
    }

    @Test
    void a_cancelled_order_is_not_cancelled_again() {
        OmsOrderRef order = ref(integrated("1001"));
        vtex().cancel(order, "out of stock");
        world().settle();

        assertRefused(vtex().cancel(order, "out of stock"), NOT_NOW);
        assertThat(status(order)).isEqualTo("canceled");
    }

    @Test
    void an_invoiced_order_is_taken_back_by_a_return() {
        OmsOrderRef order = invoiced("1001");

        vtex().registerReturn(order, invoice(RETURN, Placements.TOTAL));
        Answer again = vtex().registerReturn(order, invoice(RETURN, Placements.TOTAL));

        assertThat(again).isInstanceOf(Answer.Done.class);
        assertThat(snapshot(order).packages())
                .extracting(Package::output, Package::invoiceNumber)
                .containsExactly(tuple(true, NUMBER), tuple(false, RETURN));
    }

    @Test
    void what_is_not_invoiced_is_not_taken_back() {
        OmsOrderRef order = handling("1001");

        assertRefused(vtex().registerReturn(order, invoice(RETURN, Placements.TOTAL)), NOT_NOW);
        assertThat(snapshot(order).packages()).isEmpty();
    }

    @Test
    void no_more_is_taken_back_than_was_invoiced() {
        OmsOrderRef order = invoiced("1001");
        vtex().registerReturn(order, invoice(RETURN, Placements.UNIT_PRICE));

        assertRefused(
                vtex().registerReturn(order, invoice(new InvoiceNumber("4712R"), Placements.TOTAL)),
                NOT_NOW);
    }

    @Test
    void what_will_not_come_is_taken_out_of_the_order_some_time_later() {
        OmsOrderRef order = handling("1001");

        String change = taken(vtex().changeOrder(order, oneUnit(250)));
        world().settle();

        assertThat(vtex().changeOutcome(order, change)).isEqualTo(ChangeOutcome.DONE);
        assertThat(snapshot(order).value()).isEqualTo(Money.of(1_250, "BRL"));
        assertThat(status(order)).isEqualTo("handling");
    }

    @Test
    void an_order_is_invoiced_once_what_is_not_is_taken_out() {
        OmsOrderRef order = handling("1001");
        vtex().registerInvoice(order, invoice(NUMBER, Placements.UNIT_PRICE));
        world().settle();

        String _ = taken(vtex().changeOrder(order, oneUnit(500)));
        world().settle();

        assertThat(status(order)).isEqualTo("invoiced");
        assertThat(snapshot(order).value()).isEqualTo(Placements.UNIT_PRICE);
    }

    @Test
    void an_order_is_invoiced_once_its_value_is_taken_down_to_what_is() {
        OmsOrderRef order = handling("1001");
        OrderChange freight =
                new OrderChange(
                        "no freight", List.of(), List.of(), List.of(), Money.of(1_500, "BRL"));
        vtex().registerInvoice(order, invoice(NUMBER, Placements.UNIT_PRICE));
        world().settle();

        String change = taken(vtex().changeOrder(order, freight));
        world().settle();

        assertThat(vtex().findChange(order, freight, Instant.EPOCH, Set.of())).hasValue(change);
        assertThat(status(order)).isEqualTo("invoiced");
        assertThat(snapshot(order).value()).isEqualTo(Placements.UNIT_PRICE);
    }

    @Test
    void a_removal_is_found_by_what_it_removes_and_why() {
        OmsOrderRef order = handling("1001");
        String change = taken(vtex().changeOrder(order, oneUnit(250)));
        world().settle();

        assertThat(vtex().findChange(order, oneUnit(250), Instant.EPOCH, Set.of()))
                .hasValue(change);
        assertThat(vtex().findChange(order, oneUnit(250), Instant.EPOCH, Set.of(change))).isEmpty();
        assertThat(vtex().findChange(order, oneUnit(251), Instant.EPOCH, Set.of())).isEmpty();
        assertThat(
                        vtex().findChange(
                                        order,
                                        new OrderChange(
                                                "another reason",
                                                oneUnit(0).removed(),
                                                List.of(),
                                                List.of(),
                                                null),
                                        Instant.EPOCH,
                                        Set.of()))
                .isEmpty();
    }

    @Test
    void nothing_is_taken_out_before_handling_or_after_the_end() {
        assertRefused(vtex().changeOrder(readyForHandling("1001"), oneUnit(0)), NOT_NOW);
        assertRefused(vtex().changeOrder(invoiced("1002"), oneUnit(0)), NOT_NOW);
    }

    @Test
    void units_are_added_and_repriced_some_time_later() {
        OmsOrderRef order = handling("1001");
        Line line = snapshot(order).lines().getFirst();
        OrderChange change =
                new OrderChange(
                        "the customer called",
                        List.of(),
                        List.of(new Added(ADDED, 2, Money.of(300, "BRL"))),
                        List.of(
                                new Repriced(
                                        line.sku(),
                                        line.uniqueId(),
                                        line.quantity(),
                                        Money.of(600, "BRL"))),
                        null);

        String id = taken(vtex().changeOrder(order, change));
        world().settle();

        OmsSnapshot changed = snapshot(order);
        assertThat(vtex().changeOutcome(order, id)).isEqualTo(ChangeOutcome.DONE);
        assertThat(vtex().findChange(order, change, Instant.EPOCH, Set.of())).hasValue(id);
        assertThat(changed.value())
                .isEqualTo(
                        Placements.TOTAL
                                .plus(Money.of(600, "BRL"))
                                .minus(Placements.UNIT_PRICE.times(line.quantity()))
                                .plus(Money.of(600, "BRL").times(line.quantity())));
        assertThat(changed.lines())
                .extracting(Line::sku, Line::quantity, Line::unitPrice)
                .containsExactly(
                        tuple(line.sku(), line.quantity(), Money.of(600, "BRL")),
                        tuple(ADDED, 2, Money.of(300, "BRL")));
    }

    @Test
    void a_change_that_stands_still_is_carried_out_once_it_is_retried() {
        OmsOrderRef order = handling("1001");
        String id = stalled(order);

        assertThat(vtex().retryChange(order, id, oneUnit(250))).isInstanceOf(Answer.Done.class);
        world().settle();

        assertThat(vtex().changeOutcome(order, id)).isEqualTo(ChangeOutcome.DONE);
        assertThat(snapshot(order).value()).isEqualTo(Money.of(1_250, "BRL"));
        assertRefused(vtex().retryChange(order, id, oneUnit(250)), NO_OPEN_CHANGE);
        assertRefused(vtex().cancelChange(order, id, "asked twice"), NO_OPEN_CHANGE);
    }

    @Test
    void a_change_that_is_cancelled_leaves_the_order_as_it_was() {
        OmsOrderRef order = handling("1001");
        String id = stalled(order);

        assertThat(vtex().cancelChange(order, id, "asked twice")).isInstanceOf(Answer.Done.class);
        world().settle();

        assertThat(vtex().changeOutcome(order, id)).isEqualTo(ChangeOutcome.CANCELED);
        assertThat(snapshot(order).value()).isEqualTo(Placements.TOTAL);
        assertRefused(vtex().retryChange(order, id, oneUnit(250)), NO_OPEN_CHANGE);
    }

    private String stalled(OmsOrderRef order) {
        world().stallChanges();
        String id = taken(vtex().changeOrder(order, oneUnit(250)));
        world().settle();
        assertThat(vtex().changeOutcome(order, id)).isEqualTo(ChangeOutcome.UNDER_WAY);
        return id;
    }

    @Test
    void a_preview_tells_what_a_change_would_make_of_the_order_and_changes_nothing() {
        OmsOrderRef order = handling("1001");

        assertThat(vtex().previewChange(order, oneUnit(250), Placements.TOTAL.currency()))
                .isInstanceOfSatisfying(
                        Preview.Told.class,
                        told ->
                                assertThat(told.preview().difference())
                                        .isEqualTo(Money.of(-1_250, "BRL")));
        world().settle();

        assertThat(snapshot(order).value()).isEqualTo(Placements.TOTAL);
        assertThat(vtex().findChange(order, oneUnit(250), Instant.EPOCH, Set.of())).isEmpty();
        assertThat(
                        vtex().previewChange(
                                        readyForHandling("1002"),
                                        oneUnit(250),
                                        Placements.TOTAL.currency()))
                .isInstanceOf(Preview.NotTold.class);
    }

    private static OrderChange oneUnit(long discount) {
        return new OrderChange(
                "damaged in the warehouse",
                List.of(new Removed(Placements.SKU, null, 1)),
                List.of(),
                List.of(),
                discount == 0 ? null : Money.of(discount, "BRL"));
    }

    private static String taken(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return Objects.requireNonNull(((Answer.Done) answer).receipt());
    }

    @Test
    void what_nobody_placed_is_refused() {
        OmsOrderRef nobodys = new OmsOrderRef(world().account(), new OrderId("nobodys-1"));

        assertRefused(vtex().startHandling(nobodys), "OMS007");
        assertRefused(vtex().registerInvoice(nobodys, invoice(NUMBER, Placements.TOTAL)), "OMS007");
        assertRefused(vtex().registerTracking(nobodys, tracking(null)), "OMS007");
        assertRefused(vtex().cancel(nobodys, "out of stock"), "OMS007");
        assertRefused(vtex().denyCancellation(nobodys, "request-1", "sent already"), "OMS007");
        assertRefused(
                vtex().addNote(nobodys, new TimelineNote("erp", new PersonalData("Called"))),
                "OMS007");
        assertRefused(vtex().notifyPayment(nobodys, new PaymentId("P1")), "OMS007");
        assertRefused(vtex().changeOrder(nobodys, oneUnit(0)), "OMS007");
    }

    @Test
    void a_throttled_call_tells_how_long_to_wait() {
        OmsOrderRef order = readyForHandling("1001");
        world().throttle(Duration.ofSeconds(7));

        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(() -> vtex().read(order))
                .satisfies(
                        thrown -> assertThat(thrown.retryAfter()).hasValue(Duration.ofSeconds(7)));
        world().recover();
        assertThat(status(order)).isEqualTo("ready-for-handling");
    }

    private OmsOrderRef handling(String orderId) {
        OmsOrderRef order = readyForHandling(orderId);
        vtex().startHandling(order);
        world().settle();
        return order;
    }

    private OmsOrderRef invoiced(String orderId) {
        OmsOrderRef order = handling(orderId);
        vtex().registerInvoice(order, invoice(NUMBER, Placements.TOTAL));
        world().settle();
        return order;
    }

    private static Invoice invoice(InvoiceNumber number, Money value) {
        return new Invoice(
                number,
                value,
                ISSUED.atOffset(ZoneOffset.UTC),
                List.of(new Invoice.Item(Placements.SKU, 1, Placements.UNIT_PRICE)),
                "KEY1",
                "https://invoices.example.com/4711",
                null);
    }

    private static Tracking tracking(@Nullable Instant deliveredAt) {
        return new Tracking(NUMBER, "Carrier", "TRK1", "https://track.example.com/1", deliveredAt);
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private OrderManagement vtex() {
        return world().orderManagement();
    }
}

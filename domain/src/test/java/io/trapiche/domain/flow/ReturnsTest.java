package io.trapiche.domain.flow;

import static io.trapiche.domain.Samples.AFFILIATE;
import static io.trapiche.domain.Samples.KEY;
import static io.trapiche.domain.Samples.NOON;
import static io.trapiche.domain.Samples.PAID;
import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.brl;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.pack;
import static io.trapiche.domain.Samples.snapshot;
import static io.trapiche.domain.oms.OmsStatus.INVOICED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trapiche.domain.Samples;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrders;
import io.trapiche.domain.channel.Classification;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.flow.Step.RegisterReturn;
import io.trapiche.domain.flow.Step.RegisterReturns;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderEvent.ReturnRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.ReturnRequested;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsOrders;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.SkuId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An order of 100.00 that VTEX has invoiced, with number N1, when the marketplace cancels it. */
class ReturnsTest {

    private final OrderFlow flow =
            new OrderFlow(
                    new FlowSettings(
                            new FlowTimings(
                                    Duration.ofSeconds(60),
                                    Duration.ofSeconds(2),
                                    Duration.ofSeconds(30),
                                    Duration.ofSeconds(1_800),
                                    Duration.ofSeconds(900),
                                    Duration.ofSeconds(10_000),
                                    Duration.ofSeconds(20)),
                            Classification.DEFAULT,
                            true,
                            _ -> ZoneOffset.UTC));

    @Test
    void wait_until_it_is_known_what_becomes_of_the_seller_s_own() {
        Invoice asked = back("E1", 6_000);
        List<OmsOrderEvent> pending = invoiced(requested(asked));

        assertThat(step(pending)).isEqualTo(new RegisterReturn(REF, command("ret-1"), asked));
        assertThat(step(invoiced(requested(asked), registered(asked))))
                .isEqualTo(
                        new RegisterReturns(
                                REF, List.of(), List.of(back("N1R", 4_000, item(1, 10_000)))));
    }

    @Test
    void of_the_seller_wait_until_vtex_shows_the_order_as_invoiced() {
        Invoice asked = back("E1", 6_000);
        List<OmsOrderEvent> waiting =
                OmsOrders.after(
                        OmsOrders.invoicedInPart(),
                        new InvoiceRequested(command("inv-2"), Samples.invoice("N2", 6_000), at(6)),
                        requested(asked));
        List<OmsOrderEvent> unseen =
                OmsOrders.after(
                        waiting,
                        new InvoiceRegistered(
                                command("inv-2"), new InvoiceNumber("N2"), null, at(7)));

        assertThat(next(unseen, at(8))).isEqualTo(new Step.ReadOrder(REF));
        assertThat(next(unseen, at(40))).isEqualTo(new Step.ReadOrder(REF));
        assertThat(next(unseen, at(7 + 3_599))).isEqualTo(new Step.ReadOrder(REF));
        assertThat(next(unseen, at(7 + 3_600)))
                .isEqualTo(new RegisterReturn(REF, command("ret-1"), asked));
        assertThat(
                        next(
                                OmsOrders.after(
                                        waiting,
                                        new OmsOrderChanged(
                                                snapshot(
                                                        "handling",
                                                        at(7),
                                                        List.of(pack("N1", 4_000))),
                                                at(7))),
                                at(40)))
                .isInstanceOf(Step.RegisterInvoice.class);
        assertThat(
                        next(
                                OmsOrders.after(
                                        unseen, new OmsStatusChanged(INVOICED, at(8), at(8))),
                                at(8)))
                .isEqualTo(new RegisterReturn(REF, command("ret-1"), asked));
    }

    private Step next(List<OmsOrderEvent> oms, Instant now) {
        return flow.next(new ChannelOrderState.NotPlaced(), OmsOrders.given(oms).state(), now);
    }

    @Test
    void have_numbers_that_the_seller_has_not_used() {
        Invoice asked = back("N1R", 6_000);
        Known byErp = known(invoiced(requested(asked), registered(asked)));
        Known inAdmin =
                known(
                        List.of(
                                new OmsOrderRecorded(
                                        REF, KEY, shown(sale(), input("N1R", 6_000)), at(1))));

        assertThat(returns(byErp, 200))
                .extracting(one -> one.number().value())
                .containsExactly("N1R2", "N1RI2");
        assertThat(values(byErp, 200)).containsExactly(3_800L, 200L);
        assertThat(returns(inAdmin, 0))
                .extracting(one -> one.number().value())
                .containsExactly("N1R2");
        assertThat(values(inAdmin, 0)).containsExactly(4_000L);
    }

    @Test
    void of_our_own_that_were_begun_are_told_again() {
        Known begun =
                known(
                        List.of(
                                new OmsOrderRecorded(
                                        REF,
                                        KEY,
                                        shown(sale(), input("E1", 1_000), input("N1R", 8_800)),
                                        at(1))));

        assertThat(returns(begun, 200))
                .extracting(one -> one.number().value())
                .containsExactly("N1R", "N1RI");
        assertThat(values(begun, 200)).containsExactly(8_800L, 200L);
    }

    @Test
    void are_told_together_with_the_seller_s() {
        OmsSnapshot shown = shown(sale(), input("E1", 6_000));

        assertThat(step(List.of(new OmsOrderRecorded(REF, KEY, shown, at(1)))))
                .isInstanceOfSatisfying(
                        RegisterReturns.class,
                        step ->
                                assertThat(step.all())
                                        .extracting(
                                                one -> one.number().value(),
                                                one -> one.value().minorUnits())
                                        .containsExactly(
                                                tuple("E1", 6_000L), tuple("N1R", 4_000L)));
    }

    @Test
    void count_each_of_the_seller_s_once() {
        Invoice asked = back("E1", 6_000);
        OmsSnapshot shown = shown(sale(), input("E1", 6_000), input("E2", 1_000));
        Known order =
                known(
                        List.of(
                                new OmsOrderRecorded(REF, KEY, shown, at(1)),
                                requested(asked),
                                registered(asked)));

        assertThat(values(order, 0)).containsExactly(3_000L);
    }

    @Test
    void of_goods_and_interest_are_no_more_than_what_is_left() {
        assertThat(values(returned(0), 200)).containsExactly(9_800L, 200L);
        assertThat(values(returned(9_700), 200)).containsExactly(100L, 200L);
        assertThat(values(returned(9_900), 200)).containsExactly(100L);
        assertThat(values(returned(10_000), 200)).isEmpty();
        assertThat(values(returned(10_001), 200)).isEmpty();
    }

    @Test
    void have_a_row_of_their_own_value_when_all_units_were_returned() {
        Invoice asked = back("E1", 6_000, item(1, 6_000));
        Known order = known(invoiced(requested(asked), registered(asked)));

        assertThat(returns(order, 0)).containsExactly(back("N1R", 4_000, item(1, 4_000)));
    }

    private static Known returned(long value) {
        OmsSnapshot shown = value == 0 ? shown(sale()) : shown(sale(), input("E1", value));
        return known(List.of(new OmsOrderRecorded(REF, KEY, shown, at(1))));
    }

    private static List<Long> values(Known order, long interest) {
        return returns(order, interest).stream().map(back -> back.value().minorUnits()).toList();
    }

    private static List<Invoice> returns(Known order, long interest) {
        OrderContent content =
                new OrderContent(
                        PAID.paymentStatus(),
                        PAID.total(),
                        brl(interest),
                        PAID.lines(),
                        PAID.customer(),
                        PAID.delivery(),
                        PAID.paymentMethods(),
                        List.of(),
                        List.of(),
                        false,
                        null,
                        null);
        Placement placement = new Placement(KEY, AFFILIATE, content, NOON);
        return Returns.of(placement, order, at(15), ZoneOffset.UTC);
    }

    private Step step(List<OmsOrderEvent> oms) {
        List<ChannelOrderEvent> cancelling =
                Stream.concat(
                                ChannelOrders.invoiced().stream(),
                                Stream.of(ChannelOrders.cancellationAsked()))
                        .toList();
        return flow.next(
                ChannelOrders.given(cancelling).state(), OmsOrders.given(oms).state(), at(20));
    }

    private static Known known(List<OmsOrderEvent> history) {
        return (Known) OmsOrders.given(history).state();
    }

    private static List<OmsOrderEvent> invoiced(OmsOrderEvent... more) {
        return OmsOrders.after(List.of(new OmsOrderRecorded(REF, KEY, shown(sale()), at(1))), more);
    }

    private static ReturnRequested requested(Invoice asked) {
        return new ReturnRequested(command("ret-1"), asked, at(2));
    }

    private static ReturnRegistered registered(Invoice asked) {
        return new ReturnRegistered(command("ret-1"), asked.number(), null, at(3));
    }

    private static OmsSnapshot shown(OmsSnapshot.Package... packages) {
        return snapshot("invoiced", at(0), List.of(packages));
    }

    private static OmsSnapshot.Package sale() {
        return pack("N1", 10_000);
    }

    private static OmsSnapshot.Package input(String number, long value) {
        return new OmsSnapshot.Package(
                false,
                new InvoiceNumber(number),
                brl(value),
                null,
                null,
                null,
                null,
                null,
                false,
                null);
    }

    private static Invoice back(String number, long value, Invoice.Item... items) {
        return new Invoice(
                new InvoiceNumber(number),
                brl(value),
                at(15).atOffset(ZoneOffset.UTC),
                List.of(items),
                null,
                null,
                null);
    }

    private static Invoice.Item item(int quantity, long price) {
        return new Invoice.Item(new SkuId("7"), quantity, brl(price));
    }
}

package io.trapiche.domain.flow;

import static io.trapiche.domain.Samples.AFFILIATE;
import static io.trapiche.domain.Samples.IDS;
import static io.trapiche.domain.Samples.KEY;
import static io.trapiche.domain.Samples.NOON;
import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.UNPAID;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.oms.OmsOrders.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.Samples;
import io.trapiche.domain.channel.ChannelOrderCommand.ParkOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordIntegration;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.HandlingStarted;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.channel.ChannelOrders;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.oms.OmsAction.ControlChange;
import io.trapiche.domain.oms.OmsAction.ControlChange.Control;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent.ChangePreviewRequested;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalRequested;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsOrders;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.LineTax;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Requester;
import io.trapiche.domain.shared.SkuId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An order of 117 980 pesos, which an earlier version told VTEX as 117 980 hundredths; and one
 * whose account is set to another currency than VTEX's store has.
 */
class WrongAmountsTest {

    private static final Money TOTAL = Money.of(117_980, "CLP");
    private static final Money TOLD = Money.of(1_179, "CLP");

    private static final ItemRemoval NO_FREIGHT =
            new ItemRemoval("no freight", List.of(), Money.of(100, "CLP"));

    private final OrderFlow flow = new OrderFlow(FlowSettings.DEFAULT);

    @Test
    void parks_the_order() {
        assertThat(step(order(), shown("handling", TOLD))).isEqualTo(parked(TOLD));
    }

    @Test
    void parks_it_in_currencies_with_more_decimals_too() {
        Money total = Money.of(1_250, "KWD");
        Money told = Money.of(12_500, "KWD");

        assertThat(step(order(total), shown("handling", told))).isEqualTo(parked(total, told));
    }

    @Test
    void parks_it_where_the_total_in_vtex_includes_designated_taxes() {
        assertThat(step(taxed(), shown("handling", Money.of(1_279, "CLP"))))
                .isEqualTo(parked(Money.of(1_279, "CLP")));
        assertThat(step(taxed(), shown("handling", TOLD))).isEqualTo(parked(TOLD));
        assertThat(step(taxed(), shown("handling", Money.of(127_980, "CLP"))))
                .isInstanceOf(Step.Rest.class);
    }

    @Test
    void leaves_alone_what_is_right_is_worth_something_else_or_is_over() {
        assertThat(step(order(), shown("handling", TOTAL))).isInstanceOf(Step.Rest.class);
        assertThat(step(order(), shown("handling", Money.of(1_178, "CLP"))))
                .isInstanceOf(Step.Rest.class);
        assertThat(step(order(), shown("invoiced", TOLD))).isNotEqualTo(parked(TOLD));
        assertThat(step(order(), shown("canceled", TOLD))).isNotEqualTo(parked(TOLD));
    }

    @Test
    void leaves_alone_what_is_being_cancelled() {
        assertThat(
                        step(
                                with(
                                        order(),
                                        new CancellationAsked(Requester.MARKETPLACE, "no", at(8))),
                                shown("handling", TOLD)))
                .isInstanceOf(Step.PassCancellationOn.class);
    }

    @Test
    void gives_an_order_that_nobody_heard_of_its_id_first() {
        assertThat(step(order().subList(0, 1), shown("handling", TOLD)))
                .isEqualTo(new Step.Record(new RecordIntegration(IDS, at(9))));
    }

    @Test
    void cancels_one_that_came_about_after_its_cancellation() {
        List<ChannelOrderEvent> cancelled = new ArrayList<>(order().subList(0, 1));
        cancelled.add(new CancellationAsked(Requester.MARKETPLACE, "no", at(1)));
        cancelled.add(new OrderCancelled("no", at(1)));

        assertThat(step(cancelled, shown("handling", TOLD)))
                .isInstanceOf(Step.PassCancellationOn.class);
    }

    @Test
    void invoices_nothing_of_it_whatever_holds_it_up() {
        for (OmsOrderEvent asked :
                List.of(
                        new InvoiceRequested(command("inv-1"), invoice(), at(7)),
                        new RemovalRequested(command("rem-1"), NO_FREIGHT, at(7)))) {
            List<OmsOrderEvent> wrong = after(shown("handling", TOLD), asked);

            assertThat(step(with(order(), parking(Diagnosis.SENT_AT_WRONG_SCALE)), wrong))
                    .isInstanceOf(Step.Rest.class);
            assertThat(step(with(order(), parking(Diagnosis.SELLER_UNDECIDED)), wrong))
                    .isInstanceOf(Step.Rest.class);
            assertThat(
                            step(
                                    with(order(), parking(Diagnosis.SENT_AT_WRONG_SCALE)),
                                    after(shown("handling", Money.of(1_178, "CLP")), asked)))
                    .isInstanceOf(Step.Rest.class);
        }
    }

    @Test
    void lets_all_else_go_on() {
        OmsOrderEvent removing = new RemovalRequested(command("rem-1"), NO_FREIGHT, at(7));
        OmsOrderEvent asking =
                new ChangePreviewRequested(command("pre-1"), NO_FREIGHT.asChange(), at(8));

        assertThat(
                        step(
                                with(order(), parking(Diagnosis.SENT_AT_WRONG_SCALE)),
                                after(shown("handling", TOLD), removing, asking)))
                .isInstanceOf(Step.PreviewChange.class);
    }

    @Test
    void retries_no_change_of_it_and_lets_it_be_given_up() {
        assertThat(isHeldBack(Control.RETRY)).isTrue();
        assertThat(isHeldBack(Control.CANCEL)).isFalse();
    }

    private static boolean isHeldBack(Control control) {
        return WrongAmounts.holdsBack(
                ChannelOrders.given(order()).state(),
                (Known) OmsOrders.given(shown("handling", TOLD)).state(),
                new Step.ControlChange(
                        REF,
                        command("ctl-1"),
                        new ControlChange(control, command("rem-1"), null),
                        false,
                        false));
    }

    @Test
    void holds_back_nothing_of_an_order_that_is_right_or_over() {
        List<ChannelOrderEvent> parked = with(order(), parking(Diagnosis.SELLER_UNDECIDED));
        OmsOrderEvent invoicing = new InvoiceRequested(command("inv-1"), invoice(), at(7));
        OmsOrderEvent removing = new RemovalRequested(command("rem-1"), NO_FREIGHT, at(7));

        assertThat(step(parked, after(shown("handling", TOTAL), invoicing)))
                .isInstanceOf(Step.RegisterInvoice.class);
        assertThat(step(parked, after(shown("handling", TOTAL), removing)))
                .isInstanceOf(Step.SendChange.class);
        assertThat(
                        WrongAmounts.holdsBack(
                                ChannelOrders.given(parked).state(),
                                (Known) OmsOrders.given(shown("invoiced", TOLD)).state(),
                                new Step.SendChange(
                                        REF, command("rem-1"), NO_FREIGHT.asChange(), at(7))))
                .isFalse();
    }

    @Test
    void parks_what_vtex_counts_in_another_currency_and_invoices_nothing_of_it() {
        Money placed = Money.of(11_000, "USD");
        Money taken = Money.of(11_000, "BRL");

        assertThat(step(order(placed), shown("handling", taken)))
                .isEqualTo(parked(Diagnosis.OTHER_CURRENCY_IN_VTEX, placed, taken));
        assertThat(
                        step(
                                with(order(placed), parking(Diagnosis.OTHER_CURRENCY_IN_VTEX)),
                                after(
                                        shown("handling", taken),
                                        new InvoiceRequested(command("inv-1"), invoice(), at(7)))))
                .isInstanceOf(Step.Rest.class);
    }

    @Test
    void knows_what_it_told_in_currencies_of_other_decimals() {
        Money hundredths = Money.of(11_798_000, "BRL");
        Money minorUnits = Money.of(117_980, "BRL");

        assertThat(step(order(), shown("handling", hundredths)))
                .isEqualTo(parked(Diagnosis.OTHER_CURRENCY_IN_VTEX, TOTAL, hundredths));
        assertThat(step(order(), shown("handling", minorUnits)))
                .isEqualTo(parked(Diagnosis.OTHER_CURRENCY_IN_VTEX, TOTAL, minorUnits));
    }

    /** VTEX's 11005 hundredths are 110 pesos and a bit. */
    @Test
    void knows_what_a_currency_without_decimals_rounds_down() {
        Money placed = Money.of(11_005, "USD");

        for (Money taken : List.of(Money.of(110, "CLP"), Money.of(110, "JPY"))) {
            assertThat(step(order(placed), shown("handling", taken)))
                    .isEqualTo(parked(Diagnosis.OTHER_CURRENCY_IN_VTEX, placed, taken));
        }
    }

    @Test
    void gives_an_order_of_another_currency_its_id_so_that_it_can_be_cancelled() {
        List<ChannelOrderEvent> unheard = order(Money.of(11_000, "USD")).subList(0, 1);

        assertThat(step(unheard, shown("handling", Money.of(11_000, "BRL"))))
                .isEqualTo(new Step.Record(new RecordIntegration(IDS, at(9))));
        assertThat(step(unheard, shown("handling", Money.of(11_001, "BRL"))))
                .isNotInstanceOf(Step.Record.class);
    }

    private static OrderParked parking(String code) {
        return new OrderParked(code, "wrong", at(8));
    }

    private Step step(List<ChannelOrderEvent> channel, List<OmsOrderEvent> oms) {
        return flow.next(ChannelOrders.given(channel).state(), OmsOrders.given(oms).state(), at(9));
    }

    private static Step parked(Money told) {
        return parked(TOTAL, told);
    }

    private static Step parked(Money placed, Money told) {
        return parked(Diagnosis.SENT_AT_WRONG_SCALE, placed, told);
    }

    private static Step parked(String code, Money placed, Money told) {
        return new Step.Record(
                new ParkOrder(code, "placed at " + placed + ", VTEX has it at " + told, at(9)));
    }

    private static List<ChannelOrderEvent> order() {
        return order(TOTAL);
    }

    private static List<ChannelOrderEvent> order(Money total) {
        return order(content(total, List.of()));
    }

    private static List<ChannelOrderEvent> order(OrderContent content) {
        return List.of(
                new OrderReceived(new Placement(KEY, AFFILIATE, content, NOON)),
                new OrderIntegrated(IDS, at(2)),
                new OrderApproved(at(3)),
                new HandlingStarted(at(4)));
    }

    /** 10 000 pesos of taxes. */
    private static List<ChannelOrderEvent> taxed() {
        LineTax tax = new LineTax(new SkuId("7"), Money.of(10_000, "CLP"));
        return order(content(TOTAL, List.of(tax)));
    }

    private static OrderContent content(Money total, List<LineTax> taxes) {
        return new OrderContent(
                UNPAID.paymentStatus(),
                total,
                Money.zero(total.currency()),
                UNPAID.lines(),
                UNPAID.customer(),
                UNPAID.delivery(),
                UNPAID.paymentMethods(),
                taxes,
                List.of(),
                false,
                null,
                null);
    }

    private static List<ChannelOrderEvent> with(
            List<ChannelOrderEvent> history, ChannelOrderEvent more) {
        List<ChannelOrderEvent> all = new ArrayList<>(history);
        all.add(more);
        return all;
    }

    private static List<OmsOrderEvent> shown(String status, Money value) {
        OmsSnapshot sample = Samples.snapshot(status, at(5));
        return List.of(
                new OmsOrderRecorded(
                        REF,
                        KEY,
                        new OmsSnapshot(
                                sample.status(),
                                sample.lastChange(),
                                sample.origin(),
                                sample.affiliateId(),
                                sample.marketplaceOrderId(),
                                value,
                                true,
                                false,
                                sample.lines(),
                                List.of(),
                                null,
                                sample.document(),
                                sample.fingerprint(),
                                null,
                                List.of(),
                                0),
                        at(6)));
    }

    private static Invoice invoice() {
        return new Invoice(
                new InvoiceNumber("N1"),
                TOLD,
                at(7).atOffset(ZoneOffset.UTC),
                List.of(),
                null,
                null,
                null);
    }
}

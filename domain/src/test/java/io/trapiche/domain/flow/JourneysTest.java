package io.trapiche.domain.flow;

import static io.trapiche.domain.Samples.IDS;
import static io.trapiche.domain.Samples.PAID;
import static io.trapiche.domain.Samples.UNPAID;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.delivered;
import static io.trapiche.domain.Samples.invoice;
import static io.trapiche.domain.Samples.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.Dice;
import io.trapiche.domain.Samples;
import io.trapiche.domain.channel.ChannelOrderCommand.AskApproval;
import io.trapiche.domain.channel.ChannelOrderCommand.AskCancellation;
import io.trapiche.domain.channel.ChannelOrderCommand.GiveUpOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.ParkOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.ReleaseOrder;
import io.trapiche.domain.channel.ChannelOrderState.Approved;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingSeller;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.Delivered;
import io.trapiche.domain.channel.ChannelOrderState.InHandling;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.flow.SimulatedVtex.Habit;
import io.trapiche.domain.flow.Step.ApproveOrder;
import io.trapiche.domain.flow.Step.LookForApproval;
import io.trapiche.domain.flow.Step.LookForOrder;
import io.trapiche.domain.flow.Step.SendCancellation;
import io.trapiche.domain.flow.Step.SubmitOrder;
import io.trapiche.domain.oms.Asks;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.Requester;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whole ways of an order, from its placement to where nothing is left to do. */
class JourneysTest {

    @Nested
    class without_a_fault {

        @Test
        void an_unpaid_order_is_placed_approved_handled_invoiced_in_parts_and_delivered() {
            Journey journey = new Journey(new SimulatedVtex(false)).place(UNPAID).untilRest();
            assertThat(journey.channel()).isInstanceOf(Integrated.class);
            journey.ask(new AskApproval(journey.now()));
            journey.untilRest();
            assertThat(journey.channel()).isInstanceOf(Approved.class);
            journey.read();
            journey.ask(Asks.acknowledge(command("ack"), "SO-1", journey.now()));
            journey.untilRest();
            assertThat(journey.channel()).isInstanceOf(InHandling.class);
            deliver(journey);
            assertThat(journey.channel()).isInstanceOf(Delivered.class);
            assertThat(journey.vtex().status()).isEqualTo("invoiced");
        }

        @Test
        void an_order_paid_when_placed_needs_no_approval_of_ours() {
            Journey journey = new Journey(new SimulatedVtex(true)).place(PAID).untilRest();
            assertThat(journey.channel()).isInstanceOf(Approved.class);
            assertThat(journey.steps()).hasOnlyElementsOfType(SubmitOrder.class);
        }

        @Test
        void an_erp_that_invoices_without_acknowledging_is_served_too() {
            Journey journey = new Journey(new SimulatedVtex(true)).place(PAID).untilRest();
            journey.read();
            deliver(journey);
            assertThat(journey.channel()).isInstanceOf(Delivered.class);
        }

        private void deliver(Journey journey) {
            journey.ask(Asks.invoice(command("i1"), invoice("N1", 4_000), journey.now()));
            journey.ask(Asks.invoice(command("i2"), invoice("N2", 6_000), journey.now()));
            journey.ask(Asks.track(command("t1"), shipped("N1", "T1"), journey.now()));
            journey.untilRest();
            journey.ask(
                    Asks.track(command("t2"), delivered("N1", "T1", journey.now()), journey.now()));
            journey.ask(Asks.track(command("t3"), shipped("N2", "T2"), journey.now()));
            journey.untilRest();
            journey.read();
            journey.untilRest();
            assertThat(pending(journey)).isZero();
        }
    }

    @Nested
    class with_callbacks_lost {

        @Test
        void the_order_is_looked_for() {
            Journey journey =
                    new Journey(new SimulatedVtex(false, Habit.LOSES_CALLBACKS))
                            .place(UNPAID)
                            .untilRest();
            assertThat(journey.channel()).isInstanceOf(Integrated.class);
            assertThat(journey.steps())
                    .hasExactlyElementsOfTypes(SubmitOrder.class, LookForOrder.class);
        }

        @Test
        void the_approval_is_looked_for() {
            Journey journey =
                    new Journey(new SimulatedVtex(false, Habit.LOSES_CALLBACKS))
                            .place(UNPAID)
                            .untilRest();
            journey.ask(new AskApproval(journey.now()));
            journey.untilRest();
            assertThat(journey.channel()).isInstanceOf(Approved.class);
            assertThat(journey.steps()).hasAtLeastOneElementOfType(LookForApproval.class);
        }

        @Test
        void a_refusal_nobody_told_is_tried_again_slower_and_slower() {
            Journey journey =
                    new Journey(
                            new SimulatedVtex(
                                    false, Habit.LOSES_CALLBACKS, Habit.REFUSES_PLACEMENTS));
            journey.place(UNPAID);
            for (int i = 0; i < 200; i++) {
                journey.step();
            }
            assertThat(Duration.between(Samples.NOON, journey.now()))
                    .isGreaterThan(Duration.ofHours(2));
        }
    }

    @Nested
    class while_the_seller_has_to_authorize {

        @Test
        void the_approval_is_tried_every_quarter_of_an_hour() {
            Journey journey = asked();
            assertThat(journey.channel()).isInstanceOf(AwaitingSeller.class);
            int before = approvals(journey);
            while (journey.now().isBefore(Samples.NOON.plus(Duration.ofHours(3)))) {
                journey.callbacks();
                journey.step();
            }
            assertThat(approvals(journey) - before).isBetween(8, 13);
        }

        @Test
        void the_approval_follows_at_once_when_the_seller_did() {
            Journey journey = asked();
            journey.vtex().sellerAuthorizes();
            journey.read();
            var then = journey.now();
            journey.untilRest();
            assertThat(journey.channel()).isInstanceOf(Approved.class);
            assertThat(Duration.between(then, journey.now())).isLessThan(Duration.ofSeconds(5));
        }

        private Journey asked() {
            Journey journey =
                    new Journey(new SimulatedVtex(false, Habit.ASKS_THE_SELLER))
                            .place(UNPAID)
                            .untilRest();
            journey.read();
            journey.ask(new AskApproval(journey.now()));
            do {
                journey.callbacks();
                journey.step();
            } while (approvals(journey) == 0 || !(journey.channel() instanceof AwaitingSeller));
            return journey;
        }

        private int approvals(Journey journey) {
            return (int) journey.steps().stream().filter(ApproveOrder.class::isInstance).count();
        }
    }

    @Nested
    class cancelled {

        @Test
        void before_it_was_sent() {
            Journey journey = new Journey(new SimulatedVtex(false)).place(UNPAID);
            cancel(journey);
            journey.untilRest();
            assertThat(journey.channel()).isInstanceOf(Cancelled.class);
            assertThat(journey.vtex().exists()).isFalse();
        }

        @Test
        void while_its_result_is_owed_and_it_came_about() {
            Journey journey =
                    new Journey(new SimulatedVtex(false, Habit.LOSES_CALLBACKS)).place(UNPAID);
            journey.step();
            cancel(journey);
            journey.untilRest();
            assertCancelledInVtex(journey);
            assertThat(journey.vtex().status()).isEqualTo("canceled");
        }

        @Test
        void while_its_result_is_owed_and_it_never_came_about() {
            Journey journey =
                    new Journey(
                                    new SimulatedVtex(
                                            false, Habit.LOSES_CALLBACKS, Habit.REFUSES_PLACEMENTS))
                            .place(UNPAID);
            journey.step();
            cancel(journey);
            journey.untilRest();
            assertThat(journey.channel()).isInstanceOf(Cancelled.class);
            assertThat(journey.channel().vtexIds()).isNull();
        }

        @Test
        void in_vtex_at_once_where_one_call_will_do() {
            Journey journey = approved();
            cancel(journey);
            journey.untilRest();
            assertCancelledInVtex(journey);
            assertThat(cancellations(journey)).isEqualTo(1);
        }

        @Test
        void in_vtex_by_two_calls_where_it_wants_a_confirmation() {
            Journey journey = approved(Habit.WANTS_CANCELLATIONS_CONFIRMED);
            cancel(journey);
            journey.untilRest();
            assertCancelledInVtex(journey);
            assertThat(cancellations(journey)).isEqualTo(2);
        }

        @Test
        void in_vain_when_the_seller_denies_it() {
            Journey journey = approved(Habit.DENIES_CANCELLATIONS);
            cancel(journey);
            journey.untilRest();
            assertThat(journey.channel()).isInstanceOf(Approved.class);
            assertThat(pending(journey)).isZero();
        }

        @Test
        void in_vain_when_it_is_invoiced_meanwhile() {
            Journey journey = approved();
            journey.read();
            cancel(journey);
            journey.ask(Asks.invoice(command("i1"), invoice("N1", 10_000), journey.now()));
            journey.untilRest();
            assertThat(journey.channel()).isNotInstanceOfAny(Cancelling.class, Cancelled.class);
            assertThat(journey.vtex().status()).isEqualTo("invoiced");
        }

        @Test
        void and_then_coming_about_in_vtex_after_all() {
            Journey journey = new Journey(new SimulatedVtex(false)).place(UNPAID);
            cancel(journey);
            journey.untilRest();
            journey.vtex().submit();
            journey.callbacks();
            journey.read();
            journey.untilRest();
            assertThat(journey.channel()).isInstanceOf(Cancelled.class);
            assertThat(journey.vtex().status()).isEqualTo("canceled");
        }

        @Test
        void given_up_and_then_coming_about_in_vtex_after_all() {
            Journey journey = new Journey(new SimulatedVtex(false)).place(UNPAID);
            journey.ask(new ParkOrder("X", "x", journey.now()));
            journey.ask(new GiveUpOrder("maria", "hopeless", journey.now()));
            assertThat(journey.channel()).isInstanceOf(Refused.class);
            journey.vtex().submit();
            journey.read();
            journey.untilRest();
            assertThat(journey.vtex().status()).isEqualTo("canceled");
        }

        private Journey approved(Habit... habits) {
            Journey journey = new Journey(new SimulatedVtex(true, habits)).place(PAID).untilRest();
            assertThat(journey.channel()).isInstanceOf(Approved.class);
            return journey;
        }

        private void assertCancelledInVtex(Journey journey) {
            assertThat(journey.channel()).isInstanceOf(Cancelled.class);
            assertThat(journey.channel().vtexIds()).isEqualTo(IDS);
        }

        private long cancellations(Journey journey) {
            return journey.steps().stream().filter(SendCancellation.class::isInstance).count();
        }
    }

    /** Everybody does anything at any time while VTEX fails in every way, and then it stops. */
    @Test
    void whatever_happens_the_order_comes_to_rest() {
        Dice.seeds(300, this::whatever_happens_the_order_comes_to_rest);
    }

    private void whatever_happens_the_order_comes_to_rest(long seed) {
        Dice dice = new Dice(seed);
        boolean paid = dice.oneIn(2);
        SimulatedVtex vtex = new SimulatedVtex(paid, habits(dice));
        vtex.faulty(dice);
        Journey journey = new Journey(vtex).place(paid ? PAID : UNPAID);
        boolean asked = paid;
        for (int i = 0; i < 120; i++) {
            asked |= anything(journey, dice, seed * 1_000 + i);
            journey.step();
        }
        calm(journey);
        assertThat(vtex.wasEverApproved() && !asked).as("approved unpaid").isFalse();
        assertAtRest(journey);
    }

    private static Habit[] habits(Dice dice) {
        return Stream.of(Habit.values()).filter(_ -> dice.oneIn(4)).toArray(Habit[]::new);
    }

    /** Whether the approval was asked for. */
    private static boolean anything(Journey journey, Dice dice, long id) {
        var now = journey.now();
        switch (dice.below(26)) {
            case 0 -> {
                journey.ask(new AskApproval(now));
                return true;
            }
            case 1 -> {
                if (dice.oneIn(5)) {
                    cancel(journey);
                }
            }
            case 2 -> journey.ask(new ParkOrder("X", "x", now));
            case 3, 4 -> journey.ask(new ReleaseOrder("maria", "x", now));
            case 5 -> {
                if (dice.oneIn(8)) {
                    journey.ask(new GiveUpOrder("maria", "x", now));
                }
            }
            case 6 -> journey.vtex().sellerAuthorizes();
            case 7, 8, 9, 10, 11 -> journey.callbacks();
            case 12, 13, 14 -> journey.read();
            case 15, 16 -> journey.ask(Asks.acknowledge(command("a" + id), null, now));
            case 17, 18 ->
                    journey.ask(
                            Asks.invoice(
                                    command("i" + id),
                                    invoice(
                                            dice.oneOf("N1", "N2", "N3"),
                                            dice.oneOf(4_000L, 6_000L, 10_000L)),
                                    now));
            case 19, 20 ->
                    journey.ask(
                            Asks.track(
                                    command("t" + id),
                                    dice.oneIn(2)
                                            ? shipped(dice.oneOf("N1", "N2"), "T" + id)
                                            : delivered(dice.oneOf("N1", "N2"), "T" + id, now),
                                    now));
            case 21 -> {
                if (dice.oneIn(4)) {
                    journey.ask(Asks.cancel(command("c" + id), Requester.ERP, "no stock", now));
                }
            }
            default -> journey.pause(Duration.ofSeconds(dice.below(300)));
        }
        return false;
    }

    private static void calm(Journey journey) {
        journey.vtex().wellBehaved();
        journey.callbacks();
        if (journey.channel() instanceof Parked) {
            journey.ask(new ReleaseOrder("maria", "calm", journey.now()));
        }
        for (int i = 0; i < 4; i++) {
            journey.vtex().sellerAuthorizes();
            journey.read();
            journey.untilRest();
        }
    }

    private static void assertAtRest(Journey journey) {
        String status = journey.vtex().status();
        assertThat(journey.channel()).isNotInstanceOf(Cancelling.class);
        boolean isInvoiced = journey.oms() instanceof Known known && known.hasInvoice();
        boolean isOver =
                journey.channel() instanceof Cancelled || journey.channel() instanceof Refused;
        if (isOver && !isInvoiced) {
            assertThat(status)
                    .as("%s %s", journey.channel(), journey.oms())
                    .isIn("", "canceled", "invoiced", "handling");
        }
        if (status.equals("canceled") || status.equals("invoiced")) {
            assertThat(pending(journey)).isZero();
        }
        if (status.equals("canceled") && !(journey.channel() instanceof Refused)) {
            assertThat(journey.channel()).isInstanceOf(Cancelled.class);
        }
    }

    private static void cancel(Journey journey) {
        journey.ask(new AskCancellation(Requester.MARKETPLACE, "changed mind", journey.now()));
    }

    private static long pending(Journey journey) {
        if (!(journey.oms() instanceof Known known)) {
            return 0;
        }
        return known.instructions().pending().count();
    }
}

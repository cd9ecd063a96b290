package io.trapiche.application.flow;

import static io.trapiche.application.flow.UnreliableVtex.Call.APPROVE;
import static io.trapiche.application.flow.UnreliableVtex.Call.PLACE;
import static io.trapiche.application.flow.UnreliableVtex.Call.REGISTER_INVOICE;
import static io.trapiche.application.flow.UnreliableVtex.Call.REGISTER_TRACKING;
import static io.trapiche.application.flow.UnreliableVtex.Call.START_HANDLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderState.Approved;
import io.trapiche.domain.channel.ChannelOrderState.Delivered;
import io.trapiche.domain.channel.ChannelOrderState.InHandling;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.channel.ChannelOrderState.Invoiced;
import io.trapiche.domain.channel.ChannelOrderState.Shipped;
import io.trapiche.domain.channel.ChannelOrderState.Submitted;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.PaymentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CarryingAnOrderTest {

    private final OrderWorld world = new OrderWorld();

    @Test
    void a_paid_order_travels_to_the_customer() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        assertThat(world.channelOrder()).isInstanceOf(Submitted.class);

        world.callBack();
        assertThat(world.channelOrder()).isInstanceOf(Approved.class);

        world.hearFromFeed();
        assertThat(world.calls.changes()).containsExactly(PLACE);

        world.command(ErpCommands.acknowledgement());
        world.hearFromFeed();
        assertThat(world.channelOrder()).isInstanceOf(InHandling.class);

        world.command(ErpCommands.invoice());
        world.hearFromFeed();
        assertThat(world.channelOrder())
                .isInstanceOfSatisfying(
                        Invoiced.class,
                        invoiced -> {
                            assertThat(invoiced.fulfilment().invoicedInFull()).isTrue();
                            assertThat(invoiced.fulfilment().invoices()).hasSize(1);
                        });

        world.command(ErpCommands.tracking("track-1", null));
        assertThat(world.channelOrder()).isInstanceOf(Shipped.class);
        world.command(ErpCommands.tracking("track-2", world.clock.instant()));
        assertThat(world.channelOrder()).isInstanceOf(Delivered.class);
        assertThat(world.calls.changes())
                .containsExactly(
                        PLACE,
                        START_HANDLING,
                        REGISTER_INVOICE,
                        REGISTER_TRACKING,
                        REGISTER_TRACKING);
    }

    /** One reading shows the new order, one the invoice; VTEX's feed tells the rest. */
    @Test
    void a_paid_order_costs_five_calls() {
        Instant before = world.clock.instant().minusSeconds(1);
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.hearFromFeed();
        world.command(ErpCommands.acknowledgement());
        world.hearFromFeed();
        world.command(ErpCommands.invoice());
        assertThat(world.calls.readings(before)).hasSize(1);
        world.hearFromFeed();
        world.pass(Duration.ofHours(1));

        assertThat(world.channelOrder()).isInstanceOf(Invoiced.class);
        assertThat(world.calls.changes()).containsExactly(PLACE, START_HANDLING, REGISTER_INVOICE);
        assertThat(world.calls.readings(before)).hasSize(2);

        world.command(ErpCommands.tracking("track-1", null));
        assertThat(world.calls.readings(before)).hasSize(3);
    }

    /** The hook is faster than VTEX's answer to the call that it follows from. */
    @Test
    void handling_that_is_told_before_vtex_answers_is_read_neither() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.hearFromFeed();
        Instant before = world.clock.instant();
        world.calls.during(
                START_HANDLING,
                () -> {
                    world.hearFromHook(OmsStatus.HANDLING);
                    world.loseFromFeed();
                });

        world.command(ErpCommands.acknowledgement());
        world.pass(Duration.ofMinutes(1));

        assertThat(world.channelOrder()).isInstanceOf(InHandling.class);
        assertThat(world.calls.readings(before)).isEmpty();
    }

    @Test
    void what_the_feed_loses_is_read_within_seconds() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.hearFromFeed();
        world.command(ErpCommands.acknowledgement());
        world.loseFromFeed();
        world.pass(Duration.ofSeconds(12));
        assertThat(world.channelOrder()).isInstanceOf(InHandling.class);

        world.command(ErpCommands.invoice());
        world.loseFromFeed();
        world.pass(Duration.ofSeconds(12));
        assertThat(world.channelOrder()).isInstanceOf(Invoiced.class);
    }

    /** VTEX tells the moment of the last change with it, as if all were told. */
    @Test
    void an_order_without_a_status_is_read_again() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.hearFromFeed();
        world.moveInVtex(OmsStatus.NONE);
        world.hearFromFeed();
        assertThat(((Known) world.omsOrder()).snapshot().status())
                .isEqualTo(OmsStatus.READY_FOR_HANDLING);

        world.moveInVtexUnheard(OmsStatus.HANDLING);
        world.pass(Duration.ofMinutes(1));

        assertThat(world.channelOrder()).isInstanceOf(InHandling.class);
    }

    /** VTEX keeps a few orders without one. */
    @Test
    void an_order_that_never_has_a_status_again_is_taken_as_it_is() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.hearFromFeed();
        world.moveInVtex(OmsStatus.NONE);

        world.pass(Duration.ofMinutes(11));

        assertThat(((Known) world.omsOrder()).snapshot().status()).isEqualTo(OmsStatus.NONE);
        world.moveInVtex(OmsStatus.HANDLING);
        world.hearFromFeed();
        assertThat(world.channelOrder()).isInstanceOf(InHandling.class);
    }

    @Test
    void what_vtex_shows_later_than_its_feed_tells_it_is_read_again() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.hearFromFeed();
        world.pass(Duration.ofMinutes(1));
        world.calls.lag(world.orderRef());
        world.moveInVtex(OmsStatus.HANDLING);
        Instant moved = world.clock.instant();

        world.hearFromFeed();
        world.pass(Duration.ofSeconds(5));

        assertThat(world.channelOrder()).isInstanceOf(InHandling.class);
        assertThat(world.calls.readings(moved)).hasSize(2);
        world.pass(Duration.ofMinutes(2));
        assertThat(world.calls.readings(moved)).hasSize(2);
    }

    @Test
    void handling_that_vtex_refuses_for_good_is_the_answer_to_whatever_needed_it() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.hearFromFeed();
        world.calls.refuseHandling("OMS099");

        world.command(ErpCommands.invoice());
        world.pass(Duration.ofMinutes(1));

        assertThat(world.history()).containsOnlyOnce("InstructionRefused");
        assertThat(world.calls.changes()).containsExactly(PLACE, START_HANDLING);
    }

    @Test
    void an_unpaid_order_waits_for_the_marketplaces_word() {
        world.place(PaymentStatus.PENDING);
        world.run();
        world.callBack();
        world.pass(Duration.ofMinutes(10));
        assertThat(world.channelOrder()).isInstanceOf(Integrated.class);

        world.approve();
        world.run();
        world.callBack();

        assertThat(world.channelOrder()).isInstanceOf(Approved.class);
        assertThat(world.calls.changes()).containsExactly(PLACE, APPROVE);
    }

    @Test
    void an_invoice_stands_for_the_acknowledgement_that_never_came() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.hearFromFeed();

        world.command(ErpCommands.invoice());
        world.hearFromFeed();

        assertThat(world.channelOrder()).isInstanceOf(Invoiced.class);
        assertThat(world.calls.changes()).containsExactly(PLACE, START_HANDLING, REGISTER_INVOICE);
    }

    /** The pauses are those of {@code OrderFlow.afterNoNews}: as long as the silence before. */
    @Test
    void an_order_that_shows_no_news_is_read_ever_more_seldom() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.moveInVtex(OmsStatus.START_HANDLING);
        world.hearFromFeed();
        Instant silent = world.clock.instant();

        world.command(ErpCommands.invoice());
        world.pass(Duration.ofHours(1));

        assertThat(
                        world.calls.readings(silent).stream()
                                .map(read -> Duration.between(silent, read).toSeconds())
                                .toList())
                .isEqualTo(List.of(30L, 60L, 120L, 240L, 480L, 960L, 1560L, 2160L, 2760L, 3360L));
        assertThat(world.calls.changes()).containsExactly(PLACE);
    }
}

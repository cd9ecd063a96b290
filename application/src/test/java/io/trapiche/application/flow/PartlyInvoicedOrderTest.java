package io.trapiche.application.flow;

import static io.trapiche.application.flow.UnreliableVtex.Call.CHANGE_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.instructing.port.ErpCommandUseCase.ErpCommand;
import io.trapiche.domain.channel.ChannelOrderState.Invoiced;
import io.trapiche.domain.channel.ChannelOrderState.Returned;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.testkit.vtex.Placements;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One of two units is invoiced, and the other will not come. */
@Timeout(60)
class PartlyInvoicedOrderTest {

    private static final Duration A_WHILE = Duration.ofSeconds(70);

    private final OrderWorld world = new OrderWorld();

    @Test
    void ends_invoiced_once_the_rest_is_removed() {
        partlyInvoiced();

        world.command(ErpCommands.removal());
        carriedOut();

        assertThat(world.inVtex().value()).isEqualTo(Placements.UNIT_PRICE);
        assertInvoicedInFullByOneRemoval();
    }

    @Test
    void ends_invoiced_once_the_value_that_no_unit_stands_for_is_taken_off() {
        partlyInvoiced(ErpCommands.invoiceOfGoods());

        world.command(ErpCommands.discount());
        carriedOut();

        assertInvoicedInFullByOneRemoval();
    }

    @Test
    void loses_value_once_though_the_answer_was_lost() {
        partlyInvoiced(ErpCommands.invoiceOfGoods());
        world.calls.loseAnswerTo(CHANGE_ORDER);

        world.command(ErpCommands.discount());
        carriedOut();

        assertThat(world.calls.changes()).containsOnlyOnce(CHANGE_ORDER);
        assertThat(world.history()).containsOnlyOnce("RemovalDone", "OrderInvoiced");
    }

    @Test
    void is_returned_when_the_seller_takes_back_what_was_sent() {
        partlyInvoiced();
        world.command(ErpCommands.removal());
        carriedOut();

        world.command(ErpCommands.returned());

        assertThat(world.channelOrder()).isInstanceOf(Returned.class);
        assertThat(world.history()).containsOnlyOnce("ReturnRegistered", "OrderReturned");
    }

    @Test
    void takes_no_return_before_the_rest_is_removed() {
        partlyInvoiced();

        world.command(ErpCommands.returned());

        assertThat(world.rejected()).containsExactly(ErpCommands.returned().commandId());
        assertThat(world.inVtex().packages()).hasSize(1);
    }

    @Test
    void is_not_cancelled_by_the_marketplace_before_the_rest_is_removed() {
        partlyInvoiced();

        world.tryToCancel();
        assertThat(world.history()).doesNotContain("CancellationAsked");

        world.command(ErpCommands.removal());
        carriedOut();
        world.cancel();
        world.run();

        assertThat(world.channelOrder()).isInstanceOf(Returned.class);
        assertThat(world.inVtex().packages().getLast().value()).isEqualTo(Placements.UNIT_PRICE);
    }

    @Test
    void loses_what_is_removed_once_though_the_answer_was_lost() {
        partlyInvoiced();
        world.calls.loseAnswerTo(CHANGE_ORDER);

        world.command(ErpCommands.removal());
        carriedOut();

        assertThat(world.calls.changes()).containsOnlyOnce(CHANGE_ORDER);
        assertThat(world.inVtex().value()).isEqualTo(Placements.UNIT_PRICE);
        assertThat(world.history()).containsOnlyOnce("RemovalDone");
    }

    @Test
    void loses_what_is_removed_though_the_first_call_was_lost() {
        partlyInvoiced();
        world.calls.lose(CHANGE_ORDER);

        world.command(ErpCommands.removal());
        world.pass(Duration.ofSeconds(5));
        carriedOut();

        assertThat(world.inVtex().value()).isEqualTo(Placements.UNIT_PRICE);
        assertThat(world.history()).containsOnlyOnce("RemovalDone");
    }

    private void partlyInvoiced() {
        partlyInvoiced(ErpCommands.partialInvoice());
    }

    private void partlyInvoiced(ErpCommand invoice) {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.hearFromFeed();
        world.command(invoice);
        world.hearFromFeed();
        assertThat(world.channelOrder())
                .isInstanceOfSatisfying(
                        Invoiced.class,
                        order -> assertThat(order.fulfilment().invoicedInFull()).isFalse());
    }

    private void carriedOut() {
        assertThat(world.settle()).isEmpty();
        world.pass(A_WHILE);
    }

    private void assertInvoicedInFullByOneRemoval() {
        assertThat(world.inVtex().status()).isEqualTo(OmsStatus.INVOICED);
        assertThat(world.channelOrder())
                .isInstanceOfSatisfying(
                        Invoiced.class,
                        order -> assertThat(order.fulfilment().invoicedInFull()).isTrue());
        assertThat(world.history())
                .containsOnlyOnce("RemovalRequested", "RemovalSent", "RemovalDone", "OrderInvoiced")
                .doesNotContain("InstructionRefused");
    }
}

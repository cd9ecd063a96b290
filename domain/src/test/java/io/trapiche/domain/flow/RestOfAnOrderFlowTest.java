package io.trapiche.domain.flow;

import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.invoice;
import static io.trapiche.domain.Samples.pack;
import static io.trapiche.domain.Samples.shipped;
import static io.trapiche.domain.Samples.snapshot;
import static io.trapiche.domain.oms.OmsOrders.after;
import static io.trapiche.domain.oms.OmsOrders.invoicedInPart;
import static io.trapiche.domain.oms.OmsOrders.readyForHandling;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.channel.Classification;
import io.trapiche.domain.flow.Step.RegisterTracking;
import io.trapiche.domain.flow.Step.Rest;
import io.trapiche.domain.flow.Step.SendChange;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalRequested;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalSent;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.oms.OmsOrders;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.shared.SkuId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestOfAnOrderFlowTest {

    private static final ItemRemoval REMOVAL =
            new ItemRemoval("out of stock", List.of(new ItemRemoval.Item(new SkuId("7"), 1)), null);

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
    void is_removed_wherever_vtex_puts_an_order_that_is_invoiced_in_part() {
        for (String status : List.of("handling", "payment-approved", "invoiced")) {
            List<OmsOrderEvent> back =
                    after(
                            invoicedInPart(),
                            new OmsOrderChanged(
                                    snapshot(status, at(6), List.of(pack("N1", 4_000))), at(6)),
                            new RemovalRequested(command("rem-1"), REMOVAL, at(7)),
                            new InvoiceRequested(command("inv-2"), invoice("N2", 1_000), at(8)));

            assertThat(step(9, back))
                    .isEqualTo(new SendChange(REF, command("rem-1"), REMOVAL.asChange(), at(7)));
        }
    }

    @Test
    void holds_up_no_tracking_while_vtex_is_at_it() {
        List<OmsOrderEvent> hanging =
                after(
                        invoicedInPart(),
                        new RemovalRequested(command("rem-1"), REMOVAL, at(7)),
                        new RemovalSent(command("rem-1"), "c1", at(8)),
                        new TrackingRequested(command("trk-1"), shipped("N1", "T1"), at(9)));

        assertThat(step(5_000, hanging))
                .isEqualTo(new RegisterTracking(REF, command("trk-1"), shipped("N1", "T1")));
    }

    @Test
    void waits_before_handling() {
        List<OmsOrderEvent> early =
                after(
                        readyForHandling(),
                        new OmsStatusChanged(new OmsStatus("payment-approved"), at(2), at(2)),
                        new RemovalRequested(command("rem-1"), REMOVAL, at(7)));

        assertThat(step(9, early)).isEqualTo(new Rest());
    }

    private Step step(long seconds, List<OmsOrderEvent> history) {
        return flow.next(new NotPlaced(), OmsOrders.given(history).state(), at(seconds));
    }
}

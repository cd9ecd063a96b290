package io.trapiche.application.flow;

import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.oms.OrderReading;
import io.trapiche.application.vtex.port.CallbackKeys;
import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.ProcessingResultReader;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.application.work.port.Worker;
import io.trapiche.domain.channel.Classification;
import io.trapiche.domain.flow.FlowSettings;
import io.trapiche.domain.flow.OrderFlow;
import java.time.InstantSource;

/** Assembles what carries orders on. */
public final class OrderFlowing {

    private OrderFlowing() {}

    /** The outside world as the flow needs it. */
    public record Ports(
            OrderIntegration integration,
            OrderManagement management,
            CallbackKeys callbackKeys,
            ProcessingResultReader resultReader,
            Inbox inbox,
            WorkQueue workQueue,
            InstantSource clock) {}

    /** The worker that does an order's next steps. */
    public static Worker advanceOrders(
            ChannelOrders channelOrders,
            OmsOrders omsOrders,
            OrderReading reading,
            Ports ports,
            FlowSettings settings) {
        OrderStore orders = new OrderStore(channelOrders, omsOrders);
        OrderFlow flow = new OrderFlow(settings);
        Classification classification = settings.classification();
        InstantSource clock = ports.clock();
        OrderLookup lookup = new OrderLookup(orders, reading, clock);
        ClaimConfirmation claims =
                new ClaimConfirmation(
                        new ClaimsInbox(ports.inbox(), ports.resultReader(), classification),
                        orders,
                        lookup,
                        reading,
                        settings.timings().callbackDeadline(),
                        clock);
        return new AdvanceOrderWorker(
                orders,
                flow,
                claims,
                new ChannelStepExecution(
                        orders,
                        ports.integration(),
                        ports.management(),
                        ports.callbackKeys(),
                        reading,
                        lookup,
                        claims,
                        flow,
                        classification,
                        clock),
                new OmsStepExecution(orders, ports.management(), reading, clock),
                clock);
    }
}

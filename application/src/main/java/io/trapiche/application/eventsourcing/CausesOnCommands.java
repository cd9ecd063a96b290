package io.trapiche.application.eventsourcing;

import io.trapiche.application.streams.Origin;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;

/** Commands carry why they are given, and Axon's units of work hand that on to their events. */
final class CausesOnCommands implements MessageDispatchInterceptor<CommandMessage<?>> {

    static void on(CommandBus bus) {
        var _ = bus.registerDispatchInterceptor(new CausesOnCommands());
        var _ =
                bus.registerHandlerInterceptor(
                        new CorrelationDataInterceptor<>(
                                new SimpleCorrelationDataProvider(
                                        EventMetaData.CAUSATION_ID, EventMetaData.TRACEPARENT)));
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (_, command) -> command.andMetaData(EventMetaData.of(Origin.cause()));
    }
}

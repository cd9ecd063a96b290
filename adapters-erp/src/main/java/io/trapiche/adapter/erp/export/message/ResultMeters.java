package io.trapiche.adapter.erp.export.message;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.trapiche.adapter.erp.command.reading.CommandType;
import io.trapiche.adapter.erp.export.message.wire.CommandResult;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.events.port.StatesOfOrders;
import io.trapiche.application.streams.DomainEvent.OfErpCommand;
import io.trapiche.application.streams.DomainEvent.OfOmsOrder;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandRejected;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.CommandId;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Counts the results of commands, and times those of commands that were taken. Follows events by
 * itself: the export tells one again whenever Kafka did not take it.
 */
public final class ResultMeters implements Consumer<RecordedEvent> {

    private static final String NONE = "none";

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
        Duration.ofHours(1)
    };

    private final StatesOfOrders states;
    private final MeterRegistry meters;

    public ResultMeters(StatesOfOrders states, MeterRegistry meters) {
        this.states = states;
        this.meters = meters;
    }

    @Override
    public void accept(RecordedEvent recorded) {
        if (recorded.event() instanceof OfErpCommand(ErpCommandRejected rejected)) {
            // Its code is one of ours.
            count(CommandResults.of(rejected), rejected.code());
        } else if (recorded.event() instanceof OfOmsOrder(OmsOrderEvent event)) {
            CommandResults.of(event, () -> after(recorded))
                    .ifPresent(result -> ended(result, after(recorded)));
        }
    }

    private Known after(RecordedEvent recorded) {
        return (Known) states.omsOrders().after(recorded);
    }

    /** The code that VTEX refuses with is whatever VTEX says, and so no label. */
    private void ended(CommandResult result, Known order) {
        count(result, NONE);
        order.instructions()
                .find(new CommandId(result.commandId()))
                .ifPresent(asked -> time(result, asked));
    }

    private void count(CommandResult result, String code) {
        Counter.builder("trapiche.erp.results")
                .description("results of commands")
                .tag("account", result.account())
                .tag("type", CommandType.known(result.type()))
                .tag("result", result.status())
                .tag("code", code)
                .register(meters)
                .increment();
    }

    private void time(CommandResult result, Instruction<?> asked) {
        Timer.builder("trapiche.erp.carried.out")
                .description("from a command being durable here to its result")
                .tag("type", CommandType.known(result.type()))
                .tag("result", result.status())
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(Duration.between(asked.askedAt(), result.at()));
    }
}

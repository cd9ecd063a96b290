package io.trapiche.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.trapiche.application.streams.Handled;
import io.trapiche.domain.shared.Decision;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * How long commands take, their transaction's commit apart, and what came of them: {@code
 * trapiche.commands} by kind of aggregate and outcome.
 */
public final class CommandTimes implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final MeterRegistry meters;

    public CommandTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Object handle(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain interceptorChain)
            throws Exception {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "failed";
        try {
            Object handled = interceptorChain.proceed();
            outcome = outcome(handled);
            return handled;
        } finally {
            sample.stop(
                    Timer.builder("trapiche.commands")
                            .description("commands decided, their commit apart")
                            .tag("aggregate", unitOfWork.getMessage().getCommandName())
                            .tag("outcome", outcome)
                            .register(meters));
        }
    }

    private static String outcome(Object handled) {
        if (!(handled instanceof Handled<?, ?, ?> known)) {
            return "failed";
        }
        return switch (known.decision()) {
            case Decision.Accepted<?, ?> _ -> "accepted";
            case Decision.Unchanged<?, ?> _ -> "unchanged";
            case Decision.Rejected<?, ?> _ -> "rejected";
        };
    }
}

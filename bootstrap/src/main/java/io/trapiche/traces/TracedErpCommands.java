package io.trapiche.traces;

import io.trapiche.application.instructing.port.ErpCommandUseCase;
import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.Origin;
import io.trapiche.application.tracing.Activity;
import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.application.tracing.SpanKind;
import io.trapiche.application.tracing.Traces;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a span of each command of an ERP system: in the trace that the ERP told, else in the
 * order's.
 */
public final class TracedErpCommands implements ErpCommandUseCase {

    private final ErpCommandUseCase commands;
    private final Traces traces;

    public TracedErpCommands(ErpCommandUseCase commands, Traces traces) {
        this.commands = commands;
        this.traces = traces;
    }

    @Override
    public void carryOut(OmsOrderRef order, String type, ErpCommand command) {
        traced(
                order.account(),
                "erp-command " + type,
                () -> commands.carryOut(order, type, command));
    }

    /** The type may be anything that the ERP wrote, and is not told. */
    @Override
    public void reject(
            AccountName account,
            CommandId commandId,
            String type,
            @Nullable OrderId orderId,
            List<Violation> violations) {
        traced(
                account,
                "erp-command rejected",
                () -> commands.reject(account, commandId, type, orderId, violations));
    }

    private void traced(AccountName account, String name, Runnable work) {
        Cause told = Origin.cause();
        boolean _ =
                Activity.of(
                        traces,
                        new Activity.Task(
                                SpanKind.CONSUMER, name, told == null ? null : told.traceparent()),
                        () -> {
                            Activity.note(SpanAttribute.ACCOUNT, account.value());
                            work.run();
                            return true;
                        });
    }
}

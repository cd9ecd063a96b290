package io.trapiche.adapter.erp.command;

import io.trapiche.application.instructing.port.ErpCommandUseCase;
import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.Origin;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A use case that fails for commands somebody chose, until healed. */
final class BreakableCommands implements ErpCommandUseCase {

    private final ErpCommandUseCase commands;
    private final Map<String, Supplier<RuntimeException>> broken = new ConcurrentHashMap<>();
    private final List<String> tried = new CopyOnWriteArrayList<>();

    private final Map<String, Cause> causes = new ConcurrentHashMap<>();

    BreakableCommands(ErpCommandUseCase commands) {
        this.commands = commands;
    }

    void breakOn(String commandId, Supplier<RuntimeException> failure) {
        broken.put(commandId, failure);
    }

    void heal(String commandId) {
        broken.remove(commandId);
    }

    long tries(String commandId) {
        return tried.stream().filter(commandId::equals).count();
    }

    /** Why events of the command would be recorded; null before it was tried. */
    @Nullable Cause cause(String commandId) {
        return causes.get(commandId);
    }

    private void note(String commandId) {
        causes.put(commandId, Objects.requireNonNull(Origin.cause(), "nobody told why"));
    }

    @Override
    public void carryOut(OmsOrderRef order, String type, ErpCommand command) {
        String id = command.commandId().value();
        tried.add(id);
        note(id);
        Supplier<RuntimeException> failure = broken.get(id);
        if (failure != null) {
            throw failure.get();
        }
        commands.carryOut(order, type, command);
    }

    @Override
    public void reject(
            AccountName account,
            CommandId commandId,
            String type,
            @Nullable OrderId orderId,
            List<Violation> violations) {
        note(commandId.value());
        commands.reject(account, commandId, type, orderId, violations);
    }
}

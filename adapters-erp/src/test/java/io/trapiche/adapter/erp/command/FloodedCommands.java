package io.trapiche.adapter.erp.command;

import io.trapiche.application.instructing.port.ErpCommandUseCase;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A use case that takes its time, and notes what it did. Commands of an account can hang. */
final class FloodedCommands implements ErpCommandUseCase {

    private final Map<AccountName, List<String>> handled = new ConcurrentHashMap<>();
    private final Map<AccountName, CountDownLatch> hanging = new ConcurrentHashMap<>();
    private final Consumer<String> before;
    private volatile Duration each = Duration.ZERO;

    /** Calls with the id of every command before it is handled. */
    FloodedCommands(Consumer<String> before) {
        this.before = before;
    }

    FloodedCommands() {
        this(_ -> {});
    }

    void take(Duration time) {
        each = time;
    }

    /** Its commands hang until the latch is open. */
    void hang(AccountName account, CountDownLatch until) {
        hanging.put(account, until);
    }

    int handled(AccountName account) {
        return ids(account).size();
    }

    List<String> ids(AccountName account) {
        List<String> ids = handled.getOrDefault(account, List.of());
        synchronized (ids) {
            return List.copyOf(ids);
        }
    }

    @Override
    public void carryOut(OmsOrderRef order, String type, ErpCommand command) {
        String id = command.commandId().value();
        before.accept(id);
        await(order.account());
        LockSupport.parkNanos(each.toNanos());
        List<String> ids = handled.computeIfAbsent(order.account(), _ -> new ArrayList<>());
        synchronized (ids) {
            ids.add(id);
        }
    }

    private void await(AccountName account) {
        try {
            hanging.getOrDefault(account, new CountDownLatch(0)).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void reject(
            AccountName account,
            CommandId commandId,
            String type,
            @Nullable OrderId orderId,
            List<Violation> violations) {
        throw new UnsupportedOperationException("all commands are sound");
    }
}

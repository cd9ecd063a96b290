package io.trapiche.application.guarding;

import io.trapiche.application.guarding.port.GuardedSignal;
import io.trapiche.application.guarding.port.GuardedSignal.State;
import io.trapiche.application.guarding.port.GuardedSignals;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.guarding.port.WishedSignals;
import io.trapiche.domain.shared.AccountName;
import java.util.function.Predicate;

/** Whether a hook tells of an account's orders, as far as its guardian saw. */
public record GuardedHook(WishedSignals wishes, GuardedSignals signals)
        implements Predicate<AccountName> {

    @Override
    public boolean test(AccountName account) {
        return wishes.sources(account).contains(SignalSource.HOOK)
                && signals.find(account, SignalSource.HOOK)
                        .map(GuardedSignal::state)
                        .filter(State.RIGHT::equals)
                        .isPresent();
    }
}

package io.trapiche.testkit.vtex;

import io.trapiche.application.guarding.port.SignalConfigurations.Shown;
import io.trapiche.application.guarding.port.SignalConfigurations.Told;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The configurations of the in-memory VTEX. */
final class InMemorySignals {

    private final Map<Key, Stand> configured = new HashMap<>();
    private boolean denied;

    private record Key(AccountName account, SignalSource source) {}

    private enum Stand {
        RIGHT,
        FOREIGN
    }

    void deny(boolean all) {
        denied = all;
    }

    boolean tells(AccountName account, SignalSource source) {
        return configured.get(new Key(account, source)) == Stand.RIGHT;
    }

    boolean isThere(AccountName account, SignalSource source) {
        return configured.containsKey(new Key(account, source));
    }

    Shown look(AccountName account, SignalSource source, Duration waiting) {
        if (denied) {
            return new Shown.Denied();
        }
        Stand stand = configured.get(new Key(account, source));
        if (stand == null) {
            return new Shown.Missing();
        }
        return switch (stand) {
            case RIGHT -> new Shown.Right(waiting);
            case FOREIGN -> new Shown.Other("somebody changed it");
        };
    }

    Told configure(AccountName account, SignalSource source) {
        if (denied) {
            return new Told.Denied();
        }
        configured.put(new Key(account, source), Stand.RIGHT);
        return new Told.Done();
    }

    Told remove(AccountName account, SignalSource source) {
        if (denied) {
            return new Told.Denied();
        }
        lose(account, source);
        return new Told.Done();
    }

    void lose(AccountName account, SignalSource source) {
        configured.remove(new Key(account, source));
    }

    void change(AccountName account, SignalSource source) {
        configured.replace(new Key(account, source), Stand.FOREIGN);
    }
}

package io.trapiche.adapter.vtex.signal;

import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.adapter.vtex.json.Digests;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One of the two configurations: where it is, what is wished of it, and what of that is there. */
public interface SignalConfiguration {

    /** The routes that show, set and delete it. */
    Routes routes();

    /** Which changes VTEX is to tell of. */
    SignalFilter filter(AccountName account);

    /** What VTEX is told. */
    Object payload(AccountName account);

    /**
     * What differs in what VTEX shows, for people, without repeating it; null when nothing does.
     */
    @Nullable String difference(AccountName account, JsonView shown);

    /** How long the oldest signal has been waiting to be read, at most. */
    default Duration waiting(JsonView shown) {
        return Duration.ZERO;
    }

    /** Makes the call that sets it. */
    default void whileSet(AccountName account, Runnable call) {
        call.run();
    }

    /** Changes with whatever VTEX is told. */
    default String fingerprint(AccountName account) {
        return Digests.of(VtexJson.text(VtexJson.whole(payload(account))));
    }

    /** Of one configuration. */
    record Routes(VtexRoute look, VtexRoute configure, VtexRoute remove) {}
}

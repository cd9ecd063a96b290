package io.trapiche.adapter.vtex.hook;

import io.trapiche.adapter.vtex.call.VtexCall;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.adapter.vtex.feed.WatchedStatuses;
import io.trapiche.adapter.vtex.hook.wire.HookConfigPayload;
import io.trapiche.adapter.vtex.hook.wire.HookConfigPayload.TargetPayload;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.shared.AccountName;
import java.util.Collection;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has VTEX call the hook endpoint. VTEX pings the endpoint before it answers, so this needs a
 * service that listens. The feed does not depend on it: an account whose hook cannot be set up is
 * read all the same.
 */
public final class HookSetup {

    private static final Logger LOG = LoggerFactory.getLogger(HookSetup.class);

    private final VtexCalls calls;
    private final Function<AccountName, String> urls;
    private final HookHeader header;

    /**
     * Sets hooks up.
     *
     * @param urls of an account's hook endpoint; VTEX wants https
     */
    public HookSetup(VtexCalls calls, Function<AccountName, String> urls, HookHeader header) {
        this.calls = calls;
        this.urls = urls;
        this.header = header;
    }

    /** Where VTEX's hook calls for an account. */
    public static String url(String publicBaseUrl, AccountName account) {
        return "%s/vtex/%s/hook".formatted(publicBaseUrl, account);
    }

    /** Sets up the hooks of all these accounts; failures are logged. */
    public void configure(Collection<AccountName> accounts) {
        for (AccountName account : accounts) {
            try {
                configure(account);
                LOG.info("hook of account {} is set up", account);
            } catch (VtexUnavailable failed) {
                LOG.warn("hook of account {} is not set up: {}", account, failed.getMessage());
            }
        }
    }

    /**
     * Sets up the account's hook.
     *
     * @throws VtexUnavailable when VTEX did not accept it
     */
    public void configure(AccountName account) {
        TargetPayload target = new TargetPayload(urls.apply(account), header.of(account));
        VtexCall call =
                VtexCall.of(account, VtexRoute.CONFIGURE_HOOK)
                        .body(new HookConfigPayload(WatchedStatuses.filter(), target));
        header.whileSetUp(
                account,
                () -> {
                    var _ = calls.send(call).done();
                });
    }
}

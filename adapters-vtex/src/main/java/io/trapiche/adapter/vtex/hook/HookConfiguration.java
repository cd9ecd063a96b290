package io.trapiche.adapter.vtex.hook;

import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.adapter.vtex.hook.wire.HookConfigPayload;
import io.trapiche.adapter.vtex.hook.wire.HookConfigPayload.TargetPayload;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.signal.SignalConfiguration;
import io.trapiche.adapter.vtex.signal.SignalFilter;
import io.trapiche.domain.shared.AccountName;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The hook's configuration. VTEX pings the endpoint before it takes one, so this needs a service
 * that listens. The feed does not depend on it.
 */
public final class HookConfiguration implements SignalConfiguration {

    private static final Routes ROUTES =
            new Routes(VtexRoute.READ_HOOK_CONFIG, VtexRoute.CONFIGURE_HOOK, VtexRoute.REMOVE_HOOK);

    private final Function<AccountName, String> urls;
    private final HookHeader header;
    private final Function<AccountName, SignalFilter> filters;

    /**
     * The hooks of accounts.
     *
     * @param urls of an account's hook endpoint; VTEX wants https
     */
    public HookConfiguration(
            Function<AccountName, String> urls,
            HookHeader header,
            Function<AccountName, SignalFilter> filters) {
        this.urls = urls;
        this.header = header;
        this.filters = filters;
    }

    /** Where VTEX's hook calls for an account. */
    public static String url(String publicBaseUrl, AccountName account) {
        return "%s/vtex/%s/hook".formatted(publicBaseUrl, account);
    }

    @Override
    public Routes routes() {
        return ROUTES;
    }

    @Override
    public SignalFilter filter(AccountName account) {
        return filters.apply(account);
    }

    @Override
    public Object payload(AccountName account) {
        return new HookConfigPayload(
                filter(account).payload(),
                new TargetPayload(urls.apply(account), header.of(account)));
    }

    @Override
    public @Nullable String difference(AccountName account, JsonView shown) {
        return urls.apply(account).equals(shown.field("hook").field("url").text())
                ? filter(account).difference(shown.field("filter"))
                : "it calls another address";
    }

    @Override
    public void whileSet(AccountName account, Runnable call) {
        header.whileSetUp(account, call);
    }
}

package io.trapiche.start;

import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.application.view.port.OrderViews.KeyUse;
import io.trapiche.application.vtex.port.ConfiguredCallbackKeys;
import io.trapiche.domain.shared.AccountName;
import java.util.Collection;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/** Says at the start which callback keys were removed though open orders still use them. */
public final class CallbackKeysAtStart implements ApplicationListener<ApplicationStartedEvent> {

    private static final Logger log = LoggerFactory.getLogger(CallbackKeysAtStart.class);

    private final Collection<String> accounts;
    private final OrderViews views;
    private final ConfiguredCallbackKeys configured;

    public CallbackKeysAtStart(
            Collection<String> accounts, OrderViews views, ConfiguredCallbackKeys configured) {
        this.accounts = accounts;
        this.views = views;
        this.configured = configured;
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent started) {
        tell();
    }

    void tell() {
        try {
            accounts.stream().sorted().map(AccountName::new).forEach(this::tell);
        } catch (StorageUnavailable away) {
            log.warn("callback keys of open orders were not checked: {}", away.getMessage());
        }
    }

    private void tell(AccountName account) {
        Map<String, ConfiguredCallbackKeys.Standing> keys = configured.of(account);
        for (KeyUse use : views.callbackKeys(account)) {
            if (use.key() != null && !keys.containsKey(use.key())) {
                tell(account, use);
            }
        }
    }

    private static void tell(AccountName account, KeyUse use) {
        log.warn(
                "callback key {} of account {} is not configured, though open orders use it ({},"
                        + " the oldest since {}): VTEX's calls for them are answered 404, and they are"
                        + " read at their deadlines. Configure"
                        + " trapiche.vtex.accounts.{}.callback-keys.{} again until GET"
                        + " /operators/v1/accounts/{}/callback-keys calls it removable; a key that"
                        + " leaked belongs in compromised-callback-keys",
                use.key(),
                account,
                use.openOrders(),
                use.oldest(),
                account,
                use.key(),
                account);
    }
}

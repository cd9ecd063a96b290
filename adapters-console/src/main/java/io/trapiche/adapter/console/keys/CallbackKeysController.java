package io.trapiche.adapter.console.keys;

import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.adapter.console.wire.CallbackKeyListPayload;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.application.vtex.port.ConfiguredCallbackKeys;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Violations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which callback keys open orders still need, and which may be removed. */
@RestController
public final class CallbackKeysController {

    private final OrderViews views;
    private final ConfiguredCallbackKeys configured;

    public CallbackKeysController(OrderViews views, ConfiguredCallbackKeys configured) {
        this.views = views;
        this.configured = configured;
    }

    @GetMapping("/operators/v1/accounts/{account}/callback-keys")
    public ResponseEntity<Object> keys(@PathVariable("account") String account) {
        Violations violations = new Violations();
        AccountName tenant = violations.take(AccountName.parse("account", account));
        return tenant == null ? Problem.malformed(violations) : ResponseEntity.ok(keys(tenant));
    }

    private CallbackKeyListPayload keys(AccountName account) {
        return CallbackKeysMapper.keys(configured.of(account), views.callbackKeys(account));
    }
}

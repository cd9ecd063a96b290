package io.trapiche.adapter.vtex.orderintegration;

import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.shared.AccountName;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where VTEX is told to call back. VTEX does not authenticate these calls and allows no query
 * string, so an unguessable secret stands in the path.
 */
public final class CallbackEndpoints {

    private final String connectorName;
    private final String publicBaseUrl;
    private final Function<AccountName, Optional<String>> secrets;

    /**
     * Makes endpoints below a base.
     *
     * @param publicBaseUrl where VTEX reaches this service, without a slash at the end
     * @param secrets of an account; empty when it has none
     */
    public CallbackEndpoints(
            String connectorName,
            String publicBaseUrl,
            Function<AccountName, Optional<String>> secrets) {
        this.connectorName = connectorName;
        this.publicBaseUrl = publicBaseUrl;
        this.secrets = secrets;
    }

    Connector of(ChannelOrderKey key) {
        return new Connector(
                connectorName,
                "%s/vtex/%s/%s/%s"
                        .formatted(
                                publicBaseUrl,
                                key.account(),
                                key.marketplace(),
                                secret(key.account())));
    }

    private String secret(AccountName account) {
        return secrets.apply(account)
                .orElseThrow(
                        () ->
                                new VtexUnavailable(
                                        "the account has no callback secret", null, null));
    }
}

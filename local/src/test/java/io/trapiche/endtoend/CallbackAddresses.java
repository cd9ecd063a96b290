package io.trapiche.endtoend;

import io.trapiche.adapter.vtex.address.SigningKeys;
import io.trapiche.adapter.vtex.address.SubmissionAddresses;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.Submission;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.start.LocalCredentials;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Addresses of orders of feira at lojademo, as whoever learnt one would call them. */
final class CallbackAddresses {

    private final int httpPort;

    CallbackAddresses(ServiceProcess service) {
        this(service.httpPort);
    }

    CallbackAddresses(int httpPort) {
        this.httpPort = httpPort;
    }

    /** Path of the address of an order's first submission. */
    static String path(String orderId) {
        return path(
                orderId, LocalCredentials.CALLBACK_KEY, LocalCredentials.callbackKey("lojademo"));
    }

    /** The same, signed with a key of the test's own. */
    static String path(String orderId, String key, String secret) {
        return new SubmissionAddresses(
                        _ -> Optional.of(new SigningKeys(key, Map.of(key, secret))),
                        Duration.ofMinutes(5))
                .path(
                        new ChannelOrderKey(
                                new AccountName("lojademo"),
                                new MarketplaceId("feira"),
                                new MarketplaceOrderId(orderId)),
                        new Submission(1, key));
    }

    HttpResponse<String> callback(String path, String body) throws IOException {
        return Http.post(
                "http://127.0.0.1:"
                        + httpPort
                        + path
                        + "/order-integration/notification/processing-result?an=lojademo",
                body);
    }

    /** What VTEX says when it took the order, or approved it. */
    static String success(String orderId, String code, String flow) {
        return """
        {"marketplaceOrderId":"%1$s","accountName":"lojademo","code":"%2$s","flow":"%3$s",
         "success":true,"operationId":"6f0e7c0e-0000-4000-8000-%2$s",
         "fields":{"mainOrderId":"FRD-%1$s"},"message":"ok"}"""
                .formatted(orderId, code, flow);
    }
}

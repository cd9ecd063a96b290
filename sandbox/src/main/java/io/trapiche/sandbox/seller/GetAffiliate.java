package io.trapiche.sandbox.seller;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.http.RouteGroup;
import io.trapiche.sandbox.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code GET .../affiliates/{affiliateId}}: a marketplace as the seller has configured it. */
public final class GetAffiliate implements Handler {
    private static final String CATALOGUE_VERSION = "1.x.x";

    private final Map<String, Set<String>> affiliates;

    /**
     * Knows these.
     *
     * @param affiliates ids by account
     */
    public GetAffiliate(Map<String, Set<String>> affiliates) {
        this.affiliates = Map.copyOf(affiliates);
    }

    @Override
    public Reply answer(Call call) {
        String id = call.path("affiliateId");
        return affiliates.getOrDefault(call.account(), Set.of()).contains(id)
                ? Reply.ok(document(id))
                : Refusals.of(RouteGroup.FULFILLMENT, 404, "404", "Affiliate not found");
    }

    private static Map<String, ?> document(String id) {
        return Json.fields(
                "id",
                id,
                "name",
                "Marketplace " + id,
                "followUpEmail",
                "sandbox@example.com",
                "useSellerPaymentMethod",
                false,
                "salesChannel",
                "1",
                "searchURIEndpoint",
                null,
                "searchURIEndpointVersion",
                CATALOGUE_VERSION,
                "searchURIEndpointAvailableVersions",
                List.of(CATALOGUE_VERSION),
                "minimumValueAccumulated",
                null);
    }
}

package io.trapiche.sandbox.control;

import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.seller.CatalogueSku;
import io.trapiche.sandbox.seller.SellerReader;
import io.trapiche.sandbox.seller.Sellers;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Sets a seller up: what the account is able to do, its catalogue, its rules on prices. */
public final class SellerControl {
    private final Sellers sellers;

    public SellerControl(Sellers sellers) {
        this.sellers = sellers;
    }

    Reply settings(ControlCall call) {
        return Reply.ok(sellers.settings(call.account()));
    }

    Reply set(ControlCall call) {
        return change(
                call.json(),
                SellerReader::settingsViolations,
                body -> {
                    String account = call.account();
                    sellers.set(account, SellerReader.settings(sellers.settings(account), body));
                    return settings(call);
                });
    }

    Reply sku(ControlCall call) {
        return sellers.described(call.account(), skuId(call))
                .map(Reply::ok)
                .orElseGet(SellerControl::notDescribed);
    }

    Reply describe(ControlCall call) {
        return change(
                call.json(),
                SellerReader::skuViolations,
                body -> {
                    CatalogueSku present =
                            sellers.described(call.account(), skuId(call))
                                    .orElseGet(() -> CatalogueSku.nobodyDescribed(skuId(call)));
                    sellers.describe(call.account(), skuId(call), SellerReader.sku(present, body));
                    return sku(call);
                });
    }

    Reply forget(ControlCall call) {
        return sellers.forget(call.account(), skuId(call)) ? Reply.empty(204) : notDescribed();
    }

    Reply rules(ControlCall call) {
        return Reply.ok(sellers.rules(call.account()).rules());
    }

    Reply rule(ControlCall call) {
        return change(
                call.jsonWithRows("rules"),
                SellerReader::ruleViolations,
                body -> {
                    sellers.set(call.account(), SellerReader.rules(body));
                    return rules(call);
                });
    }

    private static Reply change(
            Optional<JsonNode> body,
            Function<JsonNode, List<String>> check,
            Function<JsonNode, Reply> change) {
        List<String> violations = body.map(check).orElseGet(() -> List.of("no JSON"));
        return violations.isEmpty()
                ? change.apply(body.orElseThrow())
                : Refusals.badRequest(violations);
    }

    private static String skuId(ControlCall call) {
        return call.request().pathVariable("skuId");
    }

    private static Reply notDescribed() {
        return Refusals.problem(404, "Nobody described this SKU");
    }
}

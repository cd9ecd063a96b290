package io.trapiche.adapter.vtex.callback;

import io.trapiche.adapter.vtex.json.Digests;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.adapter.vtex.orderintegration.ProcessingResultJson;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a callback and the order it belongs to. */
record ProcessingResultCallback(MarketplaceOrderId orderId, ProcessingResult result) {

    /**
     * The callback, or every fault of it.
     *
     * @param an the account as the query names it; null when it names none
     */
    static Parsed<ProcessingResultCallback> read(
            AccountName account, @Nullable String an, String body) {
        Optional<JsonView> json = VtexJson.read(body).filter(JsonView::isObject);
        if (json.isEmpty()) {
            return Parsed.faulty(new Violation("body", "is not a JSON object"));
        }
        List<Violation> faults = new ArrayList<>();
        checkAccount("an", an, account, faults);
        checkAccount("accountName", json.get().field("accountName").filledText(), account, faults);
        MarketplaceOrderId orderId =
                valid(
                        MarketplaceOrderId.parse(
                                "marketplaceOrderId",
                                json.get().field("marketplaceOrderId").textOr("")),
                        faults);
        ProcessingResult result = valid(ProcessingResultJson.read(json.get()), faults);
        return orderId == null || result == null || !faults.isEmpty()
                ? new Parsed.Faulty<>(faults)
                : Parsed.valid(new ProcessingResultCallback(orderId, result));
    }

    /** Equal for repeats of the same callback. */
    String dedupeKey() {
        return Digests.ofParts(
                orderId.value(), result.flow().name(), result.code(), result.operationId());
    }

    private static void checkAccount(
            String field, @Nullable String told, AccountName account, List<Violation> faults) {
        if (told != null && !told.equalsIgnoreCase(account.value())) {
            faults.add(new Violation(field, "is another account than the path's"));
        }
    }

    private static <T> @Nullable T valid(Parsed<T> parsed, List<Violation> faults) {
        return switch (parsed) {
            case Parsed.Valid<T>(T value) -> value;
            case Parsed.Faulty<T>(List<Violation> found) -> {
                faults.addAll(found);
                yield null;
            }
        };
    }
}

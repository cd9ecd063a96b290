package io.trapiche.adapter.vtex.callback;

import io.trapiche.adapter.vtex.address.SubmissionAddress;
import io.trapiche.adapter.vtex.json.Digests;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.adapter.vtex.orderintegration.ProcessingResultJson;
import io.trapiche.domain.channel.Claim;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import io.trapiche.domain.shared.Violations;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a callback claims of the order whose address it came to. */
record ProcessingResultCallback(SubmissionAddress address, ProcessingResult result) {

    /**
     * The callback, or every fault of it; speaking of another order is one.
     *
     * @param an the account as the query names it; null when it names none
     */
    static Parsed<ProcessingResultCallback> read(
            SubmissionAddress address, @Nullable String an, String body) {
        Optional<JsonView> json = VtexJson.read(body).filter(JsonView::isObject);
        if (json.isEmpty()) {
            return Parsed.faulty(new Violation("body", "is not a JSON object"));
        }
        AccountName account = address.order().account();
        Violations violations = new Violations();
        checkAccount("an", an, account, violations);
        checkAccount(
                "accountName", json.get().field("accountName").filledText(), account, violations);
        checkOrder(json.get().field("marketplaceOrderId").filledText(), address, violations);
        ProcessingResult result = violations.take(ProcessingResultJson.read(json.get()));
        return result != null && violations.isEmpty()
                ? Parsed.valid(new ProcessingResultCallback(address, result))
                : new Parsed.Faulty<>(violations.all());
    }

    /** Equal for repeats of the same callback. */
    String dedupeKey() {
        return Digests.ofParts(
                address.order().marketplace().value(),
                address.order().orderId().value(),
                String.valueOf(address.number()),
                result.flow().name(),
                result.code(),
                result.operationId());
    }

    /** What of the body is stored. */
    String kept() {
        return ProcessingResultJson.write(new Claim(address.number(), result));
    }

    private static void checkAccount(
            String field, @Nullable String told, AccountName account, Violations violations) {
        if (told != null && !told.equalsIgnoreCase(account.value())) {
            violations.add(field, "is another account than the address's");
        }
    }

    private static void checkOrder(
            @Nullable String told, SubmissionAddress address, Violations violations) {
        if (told == null) {
            violations.add("marketplaceOrderId", "is missing");
        } else if (!told.equals(address.order().orderId().value())) {
            violations.add("marketplaceOrderId", "is another order than the address's");
        }
    }
}

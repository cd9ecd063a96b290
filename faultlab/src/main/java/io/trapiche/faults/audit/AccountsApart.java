package io.trapiche.faults.audit;

import static io.trapiche.faults.audit.Evidence.text;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** No topic holds anything of another account. */
final class AccountsApart implements Invariant {

    @Override
    public String id() {
        return "I6";
    }

    @Override
    public Stream<Finding> check(Evidence evidence) {
        return evidence.topics(".v1").stream()
                .filter(message -> !text(message, "topic").endsWith(".erp-commands.v1"))
                .filter(AccountsApart::isForeign)
                .map(
                        message ->
                                finding(
                                        text(message, "topic") + " " + text(message, "key"),
                                        "the topic's account",
                                        "another account's message"));
    }

    private static boolean isForeign(JsonNode message) {
        String account = text(message, "topic").split("\\.", -1)[1];
        String told = message.path("value").path("account").asString(account);
        String source = text(message.path("headers"), "ce_source");
        return !told.equals(account) || !source.endsWith("/" + account);
    }
}

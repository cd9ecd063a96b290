package io.trapiche.faults.audit;

import static io.trapiche.faults.audit.Evidence.text;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was committed in VTEX's feed was in the inbox before. The service goes on while the evidence
 * is collected, tables first: commits after that have rows that the dump cannot show.
 */
final class FeedSafe implements Invariant {

    @Override
    public String id() {
        return "I5";
    }

    @Override
    public Stream<Finding> check(Evidence evidence) {
        Map<String, Instant> received = new HashMap<>();
        for (JsonNode row : evidence.table("inbox")) {
            String body = text(row, "body");
            if (body.startsWith("{")) {
                received.merge(
                        text(row, "account") + "/" + event(body),
                        OffsetDateTime.parse(text(row, "received_at")).toInstant(),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        Instant dumped = Instant.parse(text(evidence.run(), "dumpedAt"));
        return evidence.journal().stream()
                .filter(entry -> text(entry, "what").equals("feed-committed"))
                .filter(entry -> !Instant.parse(text(entry, "at")).isAfter(dumped))
                .flatMap(entry -> check(entry, received));
    }

    private static String event(String body) {
        JsonNode item = JsonMapper.shared().readTree(body);
        return item.path("eventId").asString(item.path("EventId").asString(""));
    }

    private Stream<Finding> check(JsonNode committed, Map<String, Instant> received) {
        String account = text(committed, "account");
        @Nullable Instant at = received.get(account + "/" + text(committed, "detail"));
        String order = account + "/" + text(committed, "orderId");
        if (at == null) {
            return Stream.of(finding(order, "a row of the inbox", "none, and committed"));
        }
        return at.isAfter(Instant.parse(text(committed, "at")))
                ? Stream.of(finding(order, "received before it was committed", "later"))
                : Stream.empty();
    }
}

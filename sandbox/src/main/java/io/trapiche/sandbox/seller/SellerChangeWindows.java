package io.trapiche.sandbox.seller;

import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** {@code window-to-change-seller} of each account, in days; a restart forgets it. */
public final class SellerChangeWindows {
    private static final int USUAL = 2;

    private final Map<String, Integer> days = new ConcurrentHashMap<>();

    /** A bare number. */
    public Handler read() {
        return call -> Reply.ok(days(call.account()));
    }

    /** How long another seller may be chosen. */
    public Duration of(String account) {
        return Duration.ofDays(days(account));
    }

    private int days(String account) {
        return days.getOrDefault(account, USUAL);
    }

    /** 201 without a body. */
    public Handler set() {
        return call -> {
            OptionalInt told =
                    call.json().map(SellerChangeWindows::days).orElse(OptionalInt.empty());
            if (told.isEmpty()) {
                return Refusals.badRequest(List.of("waitingTime: a whole number >= 0"));
            }
            days.put(call.account(), told.getAsInt());
            return Reply.empty(201);
        };
    }

    private static OptionalInt days(JsonNode body) {
        JsonNode told = body.path("waitingTime");
        return told.isInt() && told.intValue() >= 0
                ? OptionalInt.of(told.intValue())
                : OptionalInt.empty();
    }
}

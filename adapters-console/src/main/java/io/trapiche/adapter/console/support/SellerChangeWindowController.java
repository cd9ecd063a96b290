package io.trapiche.adapter.console.support;

import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.adapter.console.intervention.InterventionBody;
import io.trapiche.adapter.console.intervention.StrictJson;
import io.trapiche.adapter.console.wire.SupportPayloads.SellerChangeWindowPayload;
import io.trapiche.application.support.port.SupportUseCases;
import io.trapiche.application.vtex.port.SellerChangeWindow;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Violations;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How long an account that sells has to choose another seller. */
@RestController
public final class SellerChangeWindowController {

    private static final String PATH = "/operators/v1/accounts/{account}/window-to-change-seller";
    private static final String DAYS = "days";

    private final SupportUseCases support;

    public SellerChangeWindowController(SupportUseCases support) {
        this.support = support;
    }

    @GetMapping(PATH)
    public ResponseEntity<Object> read(@PathVariable("account") String account) {
        Violations violations = new Violations();
        AccountName tenant = violations.take(AccountName.parse("account", account));
        return tenant == null
                ? Problem.malformed(violations)
                : answer(support.sellerChangeWindow(tenant));
    }

    @PutMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Object> set(
            @PathVariable("account") String account,
            @RequestBody(required = false) byte @Nullable [] body) {
        if (body != null && body.length > InterventionBody.LARGEST) {
            return Problem.tooLarge();
        }
        Violations violations = new Violations();
        AccountName tenant = violations.take(AccountName.parse("account", account));
        Wish wish = wish(body, violations);
        return tenant == null || wish == null
                ? Problem.malformed(violations)
                : answer(support.setSellerChangeWindow(tenant, wish.days(), wish.by()));
    }

    private record Wish(int days, String by) {}

    /** Null when the body has violations, which are then noted. */
    private static @Nullable Wish wish(byte @Nullable [] body, Violations violations) {
        JsonNode json = StrictJson.parse(body);
        if (json == null) {
            violations.add("body", "is no JSON object");
            return null;
        }
        StrictJson.members("body", json, List.of(DAYS, StrictJson.BY), violations);
        OptionalInt days = days(json.path(DAYS));
        if (days.isEmpty()) {
            violations.add(
                    DAYS,
                    "is no whole number (expected: 0 to %d)"
                            .formatted(SellerChangeWindow.MOST_DAYS));
        }
        String by = StrictJson.by(json, violations);
        return days.isEmpty() || by == null || !violations.isEmpty()
                ? null
                : new Wish(days.getAsInt(), by);
    }

    private static OptionalInt days(JsonNode told) {
        return told.isInt()
                        && told.intValue() >= 0
                        && told.intValue() <= SellerChangeWindow.MOST_DAYS
                ? OptionalInt.of(told.intValue())
                : OptionalInt.empty();
    }

    private static ResponseEntity<Object> answer(OptionalInt days) {
        return days.isPresent()
                ? ResponseEntity.ok(new SellerChangeWindowPayload(days.getAsInt()))
                : Problem.notFound();
    }
}

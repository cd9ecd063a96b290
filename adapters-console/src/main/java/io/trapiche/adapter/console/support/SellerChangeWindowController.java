package io.trapiche.adapter.console.support;

import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.adapter.console.wire.SupportPayloads.SellerChangeWindowPayload;
import io.trapiche.application.support.port.SupportUseCases;
import io.trapiche.application.vtex.port.SellerChangeWindow;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Violations;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long an account that sells has to choose another seller. */
@RestController
public final class SellerChangeWindowController {

    private static final String PATH = "/operators/v1/accounts/{account}/window-to-change-seller";
    private static final String DAYS = "days";
    private static final int LARGEST = 1024;

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
        Violations violations = new Violations();
        AccountName tenant = violations.take(AccountName.parse("account", account));
        OptionalInt days = days(body);
        if (days.isEmpty()) {
            violations.add(
                    DAYS,
                    "is no whole number (expected: 0 to %d, and nothing beside)"
                            .formatted(SellerChangeWindow.MOST_DAYS));
        }
        return tenant == null || days.isEmpty()
                ? Problem.malformed(violations)
                : answer(support.setSellerChangeWindow(tenant, days.getAsInt()));
    }

    private static OptionalInt days(byte @Nullable [] body) {
        if (body == null || body.length > LARGEST) {
            return OptionalInt.empty();
        }
        try {
            JsonNode told = JsonMapper.shared().readTree(body);
            JsonNode days = told.path(DAYS);
            return told.size() == 1
                            && days.isInt()
                            && days.intValue() >= 0
                            && days.intValue() <= SellerChangeWindow.MOST_DAYS
                    ? OptionalInt.of(days.intValue())
                    : OptionalInt.empty();
        } catch (JacksonException _) {
            return OptionalInt.empty();
        }
    }

    private static ResponseEntity<Object> answer(OptionalInt days) {
        return days.isPresent()
                ? ResponseEntity.ok(new SellerChangeWindowPayload(days.getAsInt()))
                : Problem.notFound();
    }
}

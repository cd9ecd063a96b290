package io.trapiche.adapter.vtex.hook;

import io.trapiche.adapter.vtex.inbound.InboundBody;
import io.trapiche.adapter.vtex.inbound.InboundItems;
import io.trapiche.adapter.vtex.inbound.Problem;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where VTEX's hook calls: with a ping when it is set up, with one order's change after. The path
 * holds no secret; an account without one for the header has no hook.
 */
@RestController
public final class HookController {

    private static final String PING = "ping";

    private final HookHeader header;
    private final InboundItems items;

    public HookController(HookHeader header, Inbox inbox) {
        this.header = header;
        this.items = new InboundItems(inbox, InboxItem.Source.HOOK);
    }

    /** Takes one call. */
    @PostMapping("/vtex/{account}/hook")
    public ResponseEntity<Problem> receive(
            @PathVariable("account") String account,
            @RequestHeader HttpHeaders headers,
            @RequestBody(required = false) byte @Nullable [] body) {
        Optional<AccountName> caller = header.admit(account, headers.getFirst(header.name()));
        Optional<AccountName> pinger = header.beingSetUp(account);
        if (caller.isEmpty() && pinger.isEmpty()) {
            return Problem.notFound();
        }
        if (InboundBody.isTooLarge(body)) {
            return Problem.tooLarge();
        }
        String text = InboundBody.text(body);
        Optional<JsonView> json = VtexJson.read(text).filter(JsonView::isObject);
        if (json.filter(HookController::isPing).isPresent()) {
            return ResponseEntity.ok().build();
        }
        return caller.map(name -> notified(name, json, text)).orElseGet(Problem::notFound);
    }

    private static boolean isPing(JsonView body) {
        return PING.equalsIgnoreCase(body.field("hookConfig").text());
    }

    private ResponseEntity<Problem> notified(
            AccountName account, Optional<JsonView> json, String body) {
        Parsed<HookNotification> read =
                json.map(view -> HookNotification.read(account, view))
                        .orElseGet(
                                () -> Parsed.faulty(new Violation("body", "is not a JSON object")));
        return switch (read) {
            case Parsed.Valid<HookNotification>(HookNotification told) ->
                    items.accept(told.item(account));
            case Parsed.Faulty<HookNotification>(List<Violation> faults) ->
                    items.reject(account, "hook", body, faults);
        };
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(ErrorResponseException refusal) {
        return Problem.refused(refusal);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unavailable(StorageUnavailable down) {
        return Problem.unavailable();
    }
}

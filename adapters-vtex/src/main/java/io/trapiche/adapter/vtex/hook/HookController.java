package io.trapiche.adapter.vtex.hook;

import io.trapiche.adapter.vtex.inbound.CallbackSecrets;
import io.trapiche.adapter.vtex.inbound.InboundBody;
import io.trapiche.adapter.vtex.inbound.InboundItems;
import io.trapiche.adapter.vtex.inbound.Problem;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsOrderRef;
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

/** Where VTEX's hook calls: with a ping when it is set up, with one order's change after. */
@RestController
public final class HookController {

    private static final String PING = "ping";

    private final CallbackSecrets secrets;
    private final HookHeader header;
    private final InboundItems items;

    public HookController(CallbackSecrets secrets, HookHeader header, Inbox inbox) {
        this.secrets = secrets;
        this.header = header;
        this.items = new InboundItems(inbox, InboxItem.Source.HOOK);
    }

    /** Takes one call. */
    @PostMapping("/vtex/{account}/{secret}/hook")
    public ResponseEntity<Problem> receive(
            @PathVariable("account") String account,
            @PathVariable("secret") String secret,
            @RequestHeader HttpHeaders headers,
            @RequestBody(required = false) byte @Nullable [] body) {
        Optional<AccountName> caller = secrets.admit(account, secret);
        if (caller.isEmpty()) {
            return Problem.notFound();
        }
        if (InboundBody.isTooLarge(body)) {
            return Problem.tooLarge();
        }
        boolean known = header.admits(caller.get(), headers.getFirst(header.name()));
        return receive(caller.get(), known, InboundBody.text(body));
    }

    private ResponseEntity<Problem> receive(AccountName account, boolean known, String body) {
        Optional<JsonView> json = VtexJson.read(body).filter(JsonView::isObject);
        boolean ping = json.filter(HookController::isPing).isPresent();
        if (!known && !(ping && header.isBeingSetUp(account))) {
            return Problem.notFound();
        }
        if (json.isEmpty()) {
            return items.reject(
                    account, body, List.of(new Violation("body", "is not a JSON object")));
        }
        return ping ? ResponseEntity.ok().build() : notified(account, json.get(), body);
    }

    private static boolean isPing(JsonView body) {
        return PING.equalsIgnoreCase(body.field("hookConfig").text());
    }

    private ResponseEntity<Problem> notified(AccountName account, JsonView json, String body) {
        return switch (HookNotification.read(account, json)) {
            case Parsed.Valid<HookNotification>(HookNotification told) ->
                    items.accept(
                            account,
                            told.dedupeKey(),
                            StreamId.of(new OmsOrderRef(account, told.orderId())),
                            body);
            case Parsed.Faulty<HookNotification>(List<Violation> faults) ->
                    items.reject(account, body, faults);
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

package io.trapiche.adapter.vtex.callback;

import io.trapiche.adapter.vtex.inbound.CallbackSecrets;
import io.trapiche.adapter.vtex.inbound.ConnectedMarketplace;
import io.trapiche.adapter.vtex.inbound.InboundBody;
import io.trapiche.adapter.vtex.inbound.InboundItems;
import io.trapiche.adapter.vtex.inbound.Problem;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where VTEX calls back with the results of the order integration. VTEX documents neither
 * authentication nor retries, so the path's secret is the authentication and every call is durable
 * before it is answered.
 */
@RestController
public final class ProcessingResultController {

    private final CallbackSecrets secrets;
    private final SellerAccounts sellers;
    private final InboundItems items;

    /**
     * Takes results.
     *
     * @param answerStatus of results that are stored; VTEX does not tell what it expects
     */
    public ProcessingResultController(
            CallbackSecrets secrets, SellerAccounts sellers, Inbox inbox, int answerStatus) {
        this.secrets = secrets;
        this.sellers = sellers;
        this.items = new InboundItems(inbox, InboxItem.Source.PROCESSING_RESULT, answerStatus);
    }

    /** Takes one result. */
    @PostMapping(
            "/vtex/{account}/{marketplace}/{secret}"
                    + "/order-integration/notification/processing-result")
    public ResponseEntity<Problem> receive(
            @PathVariable("account") String account,
            @PathVariable("marketplace") String marketplace,
            @PathVariable("secret") String secret,
            @RequestParam(name = "an", required = false) @Nullable String an,
            @RequestBody(required = false) byte @Nullable [] body) {
        Optional<AccountName> caller = secrets.admit(account, secret);
        Optional<ConnectedMarketplace> connected =
                caller.flatMap(name -> ConnectedMarketplace.find(sellers, name, marketplace));
        if (connected.isEmpty()) {
            return Problem.notFound();
        }
        return InboundBody.isTooLarge(body)
                ? Problem.tooLarge()
                : receive(connected.get(), an, InboundBody.text(body));
    }

    private ResponseEntity<Problem> receive(
            ConnectedMarketplace connected, @Nullable String an, String body) {
        AccountName account = connected.account();
        return switch (ProcessingResultCallback.read(account, an, body)) {
            case Parsed.Valid<ProcessingResultCallback>(ProcessingResultCallback callback) ->
                    items.accept(
                            account,
                            callback.dedupeKey(),
                            StreamId.of(
                                    new ChannelOrderKey(
                                            account, connected.marketplace(), callback.orderId())),
                            body);
            case Parsed.Faulty<ProcessingResultCallback>(List<Violation> faults) ->
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

package io.trapiche.adapter.vtex.callback;

import io.trapiche.adapter.vtex.address.AddressPath;
import io.trapiche.adapter.vtex.address.SubmissionAddress;
import io.trapiche.adapter.vtex.address.SubmissionAddresses;
import io.trapiche.adapter.vtex.inbound.AddressedOrder;
import io.trapiche.adapter.vtex.inbound.InboundBody;
import io.trapiche.adapter.vtex.inbound.InboundItems;
import io.trapiche.adapter.vtex.inbound.Problem;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import java.util.Map;
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
 * authentication nor retries, so knowing the address is what lets a caller in, it may speak of the
 * address's order alone, and every call is durable before it is answered.
 */
@RestController
public final class ProcessingResultController {

    private final SubmissionAddresses addresses;
    private final SellerAccounts sellers;
    private final InboundItems items;

    /**
     * Takes results.
     *
     * @param answerStatus of results that are stored; VTEX does not tell what it expects
     */
    public ProcessingResultController(
            SubmissionAddresses addresses, SellerAccounts sellers, Inbox inbox, int answerStatus) {
        this.addresses = addresses;
        this.sellers = sellers;
        this.items = new InboundItems(inbox, InboxItem.Source.PROCESSING_RESULT, answerStatus);
    }

    /** Takes one result. */
    @PostMapping(AddressPath.TEMPLATE + "/order-integration/notification/processing-result")
    public ResponseEntity<Problem> receive(
            @PathVariable Map<String, String> path,
            @RequestParam(name = "an", required = false) @Nullable String an,
            @RequestBody(required = false) byte @Nullable [] body) {
        Optional<SubmissionAddress> address =
                addresses
                        .admit(AddressPath.of(path))
                        .flatMap(admitted -> AddressedOrder.find(sellers, admitted))
                        .map(AddressedOrder::address);
        if (address.isEmpty()) {
            return Problem.notFound();
        }
        return InboundBody.isTooLarge(body)
                ? Problem.tooLarge()
                : receive(address.get(), an, InboundBody.text(body));
    }

    private ResponseEntity<Problem> receive(
            SubmissionAddress address, @Nullable String an, String body) {
        AccountName account = address.order().account();
        StreamId order = StreamId.of(address.order());
        return switch (ProcessingResultCallback.read(address, an, body)) {
            case Parsed.Valid<ProcessingResultCallback>(ProcessingResultCallback callback) ->
                    items.accept(account, callback.dedupeKey(), order, callback.kept());
            case Parsed.Faulty<ProcessingResultCallback>(List<Violation> faults) ->
                    items.reject(account, address.toString(), body, faults);
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

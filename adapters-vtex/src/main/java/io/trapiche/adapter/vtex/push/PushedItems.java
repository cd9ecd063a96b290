package io.trapiche.adapter.vtex.push;

import io.trapiche.adapter.vtex.inbound.InboundItems;
import io.trapiche.adapter.vtex.inbound.Problem;
import io.trapiche.adapter.vtex.push.wire.ReceiptPayload;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** Makes pushes durable and gives receipts for them. */
public final class PushedItems {

    private final InboundItems items;
    private final InstantSource clock;

    public PushedItems(Inbox inbox, InstantSource clock) {
        this.items = new InboundItems(inbox, InboxItem.Source.PUSH);
        this.clock = clock;
    }

    ResponseEntity<Object> accept(Push.Address address, String body) {
        return switch (Push.read(address, body)) {
            case Parsed.Valid<Push>(Push push) -> accept(address, push);
            case Parsed.Faulty<Push>(List<Violation> faults) ->
                    anyBody(
                            items.reject(
                                    address.account(),
                                    address.submission().toString(),
                                    body,
                                    faults));
        };
    }

    private ResponseEntity<Object> accept(Push.Address address, Push push) {
        ResponseEntity<Problem> stored =
                items.accept(
                        push.order().account(),
                        push.dedupeKey(),
                        StreamId.of(push.order()),
                        push.kept());
        return stored.getStatusCode().is2xxSuccessful()
                ? ResponseEntity.ok(receipt(address, push))
                : anyBody(stored);
    }

    private ReceiptPayload receipt(Push.Address address, Push push) {
        return new ReceiptPayload(clock.instant().toString(), address.orderId(), push.receipt());
    }

    static ResponseEntity<Object> anyBody(ResponseEntity<Problem> answer) {
        return new ResponseEntity<>(answer.getBody(), answer.getHeaders(), answer.getStatusCode());
    }
}

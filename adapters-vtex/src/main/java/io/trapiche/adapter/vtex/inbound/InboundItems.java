package io.trapiche.adapter.vtex.inbound;

import io.trapiche.adapter.vtex.json.Digests;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes what VTEX told durable and answers after that. */
public final class InboundItems {

    private static final Logger LOG = LoggerFactory.getLogger(InboundItems.class);

    private final Inbox inbox;
    private final InboxItem.Source source;
    private final int accepted;

    /** Answers what it stored with exactly 200. */
    public InboundItems(Inbox inbox, InboxItem.Source source) {
        this(inbox, source, HttpStatus.OK.value());
    }

    /**
     * Keeps items.
     *
     * @param accepted the status that answers what is stored and can be understood
     */
    public InboundItems(Inbox inbox, InboxItem.Source source, int accepted) {
        this.inbox = inbox;
        this.source = source;
        this.accepted = accepted;
    }

    /**
     * Keeps what can be understood.
     *
     * @param kept no more of the body than the work that follows needs
     */
    public ResponseEntity<Problem> accept(
            AccountName account, String dedupeKey, StreamId subject, String kept) {
        return accept(new InboxItem(source, account, dedupeKey, subject, kept, null));
    }

    /** Keeps an item that can be understood. */
    public ResponseEntity<Problem> accept(InboxItem item) {
        return stored(item, ResponseEntity.status(accepted).build());
    }

    /**
     * Keeps that something came which is refused, and why. The body may hold anything, so no more
     * is kept of it than tells two apart.
     *
     * @param where it came to, for people; no secret
     */
    public ResponseEntity<Problem> reject(
            AccountName account, String where, String body, List<Violation> faults) {
        String fault =
                faults.stream()
                        .map(violation -> violation.field() + " " + violation.description())
                        .collect(Collectors.joining("; "));
        String kept =
                VtexJson.text(
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("at", where)
                                .put("length", body.length())
                                .put("sha256", Digests.of(body)));
        return stored(
                new InboxItem(source, account, Digests.ofParts(kept, fault), null, kept, fault),
                Problem.malformed(faults));
    }

    private ResponseEntity<Problem> stored(InboxItem item, ResponseEntity<Problem> answer) {
        try {
            inbox.receive(List.of(item));
            return answer;
        } catch (StorageUnavailable down) {
            LOG.warn("a call for account {} is not stored: {}", item.account(), down.getMessage());
            return Problem.unavailable();
        }
    }
}

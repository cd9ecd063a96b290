package io.trapiche.application.flow;

import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.vtex.port.ProcessingResultReader;
import io.trapiche.domain.channel.Claim;
import io.trapiche.domain.channel.Classification;
import io.trapiche.domain.shared.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The claims on an order that are not settled yet. */
final class ClaimsInbox {

    private final Inbox inbox;
    private final ProcessingResultReader reader;
    private final Classification classification;

    ClaimsInbox(Inbox inbox, ProcessingResultReader reader, Classification classification) {
        this.inbox = inbox;
        this.reader = reader;
        this.classification = classification;
    }

    /** Oldest first; what cannot be read is settled as such. */
    List<PendingClaim> pending(StreamId lane) {
        List<PendingClaim> claims = new ArrayList<>();
        for (Inbox.Pending pending : inbox.pending(lane)) {
            switch (reader.read(pending.body())) {
                case Parsed.Valid<Claim>(Claim(int submission, var result)) ->
                        claims.add(
                                new PendingClaim(
                                        pending.id(),
                                        new Claim(submission, classification.of(result)),
                                        pending.receivedAt()));
                case Parsed.Faulty<Claim> _ -> settled(pending.id(), "unreadable");
            }
        }
        return claims;
    }

    /** The claim had its effect; {@code fault} tells why it had none. */
    void settled(long id, @Nullable String fault) {
        inbox.processed(List.of(id), fault);
    }
}

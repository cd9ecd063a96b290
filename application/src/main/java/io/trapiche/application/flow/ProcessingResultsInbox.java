package io.trapiche.application.flow;

import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.vtex.port.ProcessingResultReader;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordProcessingResult;
import io.trapiche.domain.channel.Claim;
import io.trapiche.domain.channel.Classification;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.Parsed;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies the results that VTEX called back with. */
final class ProcessingResultsInbox {

    private final Inbox inbox;
    private final ProcessingResultReader reader;
    private final OrderStore orders;
    private final Classification classification;
    private final InstantSource clock;

    ProcessingResultsInbox(
            Inbox inbox,
            ProcessingResultReader reader,
            OrderStore orders,
            Classification classification,
            InstantSource clock) {
        this.inbox = inbox;
        this.reader = reader;
        this.orders = orders;
        this.classification = classification;
        this.clock = clock;
    }

    void apply(StreamId lane) {
        for (Inbox.Pending pending : inbox.pending(lane)) {
            inbox.processed(List.of(pending.id()), apply(lane, pending));
        }
    }

    private @Nullable String apply(StreamId lane, Inbox.Pending pending) {
        return switch (reader.read(pending.body())) {
            case Parsed.Faulty<Claim> _ -> "unreadable";
            case Parsed.Valid<Claim>(Claim(int _, ProcessingResult result)) ->
                    orders.change(
                                            lane,
                                            new RecordProcessingResult(
                                                    classification.of(result), clock.instant()))
                                    instanceof Decision.Rejected<?, ?>
                            ? "nobody placed this order"
                            : null;
        };
    }
}

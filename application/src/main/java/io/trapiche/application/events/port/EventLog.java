package io.trapiche.application.events.port;

import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log of all events, in the order in which they became visible. */
public interface EventLog {

    /** The position after the last event that everybody can see. */
    EventPosition head();

    /**
     * Events of the marketplace's orders after the position, at most {@code limit}.
     *
     * @param account null for every account
     */
    List<RecordedEvent> ofMarketplace(
            MarketplaceId marketplace,
            @Nullable AccountName account,
            EventPosition after,
            int limit);

    /** All events of one stream from a sequence on, at most {@code limit}. */
    List<RecordedEvent> ofStream(StreamId stream, long fromSequence, int limit);

    /**
     * Returns when events may have been recorded since the last call, and after the timeout at the
     * latest.
     */
    void awaitNews(Duration timeout) throws InterruptedException;
}

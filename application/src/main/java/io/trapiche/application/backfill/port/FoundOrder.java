package io.trapiche.application.backfill.port;

import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsOrderRef;
import java.util.Locale;

/** An order that may have changed without a word, and why it is read. */
public record FoundOrder(OmsOrderRef order, Reason reason) {

    /** Of the keys of all signals that backfills make. */
    public static final String KEYS = "backfill/";

    /** Why it is read. Names are stored. */
    public enum Reason {
        /** VTEX lists it, and nobody told of it. */
        UNKNOWN,
        /** VTEX lists it otherwise than it is known. */
        DIFFERENT,
        /** It is open and older than what is listed. */
        OLDER;

        /** For people and metrics. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Stands in for what the feed would have told: the order is read, once for each backfill. */
    public InboxItem signal(long backfill) {
        return new InboxItem(
                InboxItem.Source.FEED,
                order.account(),
                keys(backfill) + order.orderId(),
                StreamId.of(order),
                "{}",
                null);
    }

    /** What the keys of a backfill's signals begin with. */
    public static String keys(long backfill) {
        return KEYS + backfill + "/";
    }
}

package io.trapiche.application.eventsourcing;

import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.StreamId;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** What is stored beside an event. */
public final class EventMetaData {

    /** Of the command or event that led to it. */
    static final String CAUSATION_ID = "causationId";

    /** W3C Trace Context. */
    static final String TRACEPARENT = "traceparent";

    private static final String LANE = "lane";
    private static final String FROM_LANE = "fromLane";

    private EventMetaData() {}

    static MetaData of(@Nullable StreamId lane, boolean fromLane, @Nullable Cause cause) {
        Map<String, String> metaData = new HashMap<>(of(cause));
        if (lane != null) {
            metaData.put(LANE, lane.value());
        }
        if (fromLane) {
            metaData.put(FROM_LANE, "true");
        }
        return MetaData.from(metaData);
    }

    static Map<String, String> of(@Nullable Cause cause) {
        if (cause == null) {
            return Map.of();
        }
        String traceparent = cause.traceparent();
        return traceparent == null
                ? Map.of(CAUSATION_ID, cause.id())
                : Map.of(CAUSATION_ID, cause.id(), TRACEPARENT, traceparent);
    }

    /**
     * Stream id under which work for the event's order is serialised; null when none can follow.
     */
    public static @Nullable StreamId lane(MetaData metaData) {
        return metaData.get(LANE) instanceof String lane ? new StreamId(lane) : null;
    }

    /** Whether that work itself recorded the event. */
    public static boolean fromLane(MetaData metaData) {
        return "true".equals(metaData.get(FROM_LANE));
    }

    /** What led to the event; null where nobody told. */
    public static @Nullable Cause cause(Map<String, ?> metaData) {
        return metaData.get(CAUSATION_ID) instanceof String id
                ? new Cause(id, traceparent(metaData))
                : null;
    }

    static @Nullable String traceparent(Map<String, ?> metaData) {
        return metaData.get(TRACEPARENT) instanceof String known ? known : null;
    }
}

package io.trapiche.application.eventsourcing;

import io.trapiche.application.streams.StreamId;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** What is stored beside an event. */
public final class EventMetaData {

    private static final String LANE = "lane";
    private static final String FROM_LANE = "fromLane";

    private EventMetaData() {}

    static MetaData of(@Nullable StreamId lane, boolean fromLane) {
        MetaData metaData =
                lane == null ? MetaData.emptyInstance() : MetaData.with(LANE, lane.value());
        return fromLane ? metaData.and(FROM_LANE, "true") : metaData;
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
}

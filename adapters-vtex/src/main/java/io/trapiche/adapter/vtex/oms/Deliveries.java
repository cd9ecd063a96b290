package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.oms.wire.DeliveryPayload;
import io.trapiche.adapter.vtex.oms.wire.DeliveryPayload.TrackingEventPayload;
import io.trapiche.domain.order.TrackingEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What VTEX is told of a package's way. */
final class Deliveries {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String DELIVERED = "Delivered";

    private Deliveries() {}

    /** The arrival is an event of the way as well, once. */
    static DeliveryPayload payload(
            @Nullable Instant deliveredAt, List<TrackingEvent> events, ZoneId zone) {
        List<TrackingEventPayload> told = new ArrayList<>();
        events.forEach(event -> told.add(event(event, zone)));
        String date = deliveredAt == null ? null : DATE.format(deliveredAt.atZone(zone));
        if (date != null
                && told.stream().noneMatch(event -> event.description().equals(DELIVERED))) {
            told.add(new TrackingEventPayload("", "", DELIVERED, date));
        }
        return new DeliveryPayload(date != null, date, told);
    }

    private static TrackingEventPayload event(TrackingEvent event, ZoneId zone) {
        return new TrackingEventPayload(
                Objects.requireNonNullElse(event.city(), ""),
                Objects.requireNonNullElse(event.state(), ""),
                event.description().value(),
                DATE.format(event.at().atZone(zone)));
    }
}

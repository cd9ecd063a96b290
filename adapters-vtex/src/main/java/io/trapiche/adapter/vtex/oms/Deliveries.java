package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.oms.wire.DeliveryPayload;
import io.trapiche.adapter.vtex.oms.wire.DeliveryPayload.TrackingEventPayload;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The word that a package has arrived. */
final class Deliveries {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Deliveries() {}

    static DeliveryPayload payload(Instant deliveredAt, ZoneId zone) {
        String date = DATE.format(deliveredAt.atZone(zone));
        return new DeliveryPayload(
                true, date, List.of(new TrackingEventPayload("", "", "Delivered", date)));
    }
}

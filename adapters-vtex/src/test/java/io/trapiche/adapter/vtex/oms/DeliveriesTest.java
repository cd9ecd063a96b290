package io.trapiche.adapter.vtex.oms;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.shared.PersonalData;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeliveriesTest {

    private static final Instant EVENING = Instant.parse("2026-04-01T02:45:59Z");

    @Test
    void are_told_by_the_clock_of_the_accounts_zone() {
        assertThat(
                        Deliveries.payload(EVENING, List.of(), ZoneId.of("America/Sao_Paulo"))
                                .deliveredDate())
                .isEqualTo("2026-03-31 23:45");
        assertThat(Deliveries.payload(EVENING, List.of(), ZoneOffset.UTC).deliveredDate())
                .isEqualTo("2026-04-01 02:45");
    }

    @Test
    void the_arrival_is_an_event_once() {
        TrackingEvent arrived =
                new TrackingEvent(null, null, new PersonalData("Delivered"), EVENING);

        assertThat(Deliveries.payload(EVENING, List.of(arrived), ZoneOffset.UTC).events())
                .hasSize(1);
        assertThat(Deliveries.payload(EVENING, List.of(), ZoneOffset.UTC).events()).hasSize(1);
        assertThat(Deliveries.payload(null, List.of(arrived), ZoneOffset.UTC).isDelivered())
                .isFalse();
    }
}

package io.trapiche.adapter.vtex.oms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class DeliveriesTest {

    private static final Instant EVENING = Instant.parse("2026-04-01T02:45:59Z");

    @Test
    void are_told_by_the_clock_of_the_accounts_zone() {
        assertThat(Deliveries.payload(EVENING, ZoneId.of("America/Sao_Paulo")).deliveredDate())
                .isEqualTo("2026-03-31 23:45");
        assertThat(Deliveries.payload(EVENING, ZoneOffset.UTC).deliveredDate())
                .isEqualTo("2026-04-01 02:45");
    }
}

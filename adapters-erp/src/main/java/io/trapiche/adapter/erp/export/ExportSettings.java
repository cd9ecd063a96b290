package io.trapiche.adapter.erp.export;

import java.time.Duration;

/**
 * How the exporter works.
 *
 * @param rememberedOrders states kept in memory per segment
 * @param idlePositionInterval how often the position of a segment without news is written
 */
public record ExportSettings(int rememberedOrders, Duration idlePositionInterval) {

    public static final ExportSettings DEFAULT = new ExportSettings(500, Duration.ofSeconds(5));
}

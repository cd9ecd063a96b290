package io.trapiche.adapter.erp.export;

import java.time.Duration;

/**
 * How the exporter works.
 *
 * @param idlePositionInterval how often the position of a segment without news is written
 * @param retry how soon an account that refused a record is tried again; longer each time
 */
public record ExportSettings(Duration idlePositionInterval, Duration retry) {

    public static final ExportSettings DEFAULT =
            new ExportSettings(Duration.ofSeconds(5), Duration.ofSeconds(5));

    /** By which Kafka knows the owner of a segment. */
    public static String transactionalId(int segment) {
        return "trapiche-export-" + segment;
    }
}

package io.trapiche.adapter.erp.export;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * How the exporter works.
 *
 * @param idlePositionInterval how often the position of a segment without news is written
 * @param retry how soon an account that refused a record is tried again; longer each time
 */
public record ExportSettings(Duration idlePositionInterval, Duration retry) {

    public static final ExportSettings DEFAULT =
            new ExportSettings(Duration.ofSeconds(5), Duration.ofSeconds(5));

    /** Names of what its clients are given here and nowhere else. */
    public static Set<String> ownProperties() {
        Set<String> own = new HashSet<>(SegmentProducers.settings(0).keySet());
        own.addAll(SegmentPositions.READER.keySet());
        return own;
    }

    /** By which Kafka knows the owner of a segment. */
    public static String transactionalId(int segment) {
        return "trapiche-export-" + segment;
    }
}

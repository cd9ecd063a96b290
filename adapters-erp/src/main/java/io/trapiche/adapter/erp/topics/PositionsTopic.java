package io.trapiche.adapter.erp.topics;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Where the exporter keeps its positions: one partition per segment, because on a shared one the
 * open transaction of one segment would hide the last position of another.
 */
public final class PositionsTopic {

    public static final String NAME = "trapiche.export-positions";

    private final TopicCreation creation;
    private final TopicSettings settings;
    private final int segments;

    public PositionsTopic(Admin admin, TopicSettings settings, int segments) {
        this.creation = new TopicCreation(admin);
        this.settings = settings;
        this.segments = segments;
    }

    /**
     * Makes the topic unless it exists. With another number of segments than it was made for,
     * orders would change their segments and be exported twice or never, so that is refused.
     */
    public void ensure() {
        creation.ensure(topic(settings, segments));
        creation.describe(NAME).ifPresent(topic -> check(topic.partitions().size()));
    }

    static NewTopic topic(TopicSettings settings, int segments) {
        return NewTopics.of(
                NAME,
                segments,
                settings,
                Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    private void check(int partitions) {
        if (partitions != segments) {
            throw new IllegalStateException(
                    "segments: %d (expected: %d, as %s was made for)"
                            .formatted(segments, partitions, NAME));
        }
    }

    /** The segment's partition. */
    public TopicPartition partition(int segment) {
        if (segment < 0 || segment >= segments) {
            throw new IllegalArgumentException(
                    "segment: %d (expected: 0 to %d)".formatted(segment, segments - 1));
        }
        return new TopicPartition(NAME, segment);
    }
}

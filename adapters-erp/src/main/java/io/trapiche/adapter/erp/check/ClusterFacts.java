package io.trapiche.adapter.erp.check;

import io.trapiche.adapter.erp.topics.TopicSettings;
import io.trapiche.application.checking.port.Finding;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FeatureMetadata;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.jspecify.annotations.Nullable;

/** How many brokers there are, of which kind, and whether they are enough for new topics. */
final class ClusterFacts implements KafkaCheck.Part {

    /** The level of a cluster's features; clusters before KRaft have none. */
    private static final String METADATA_VERSION = "metadata.version";

    private final String address;
    private final int brokers;
    private final TopicSettings topics;

    ClusterFacts(String address, int brokers, TopicSettings topics) {
        this.address = address;
        this.brokers = brokers;
        this.topics = topics;
    }

    @Override
    public void look(Admin admin, Consumer<Finding> found) {
        try {
            FeatureMetadata features = Answers.of(admin.describeFeatures().featureMetadata());
            found.accept(Finding.sound(shown(features.finalizedFeatures().get(METADATA_VERSION))));
        } finally {
            // The brokers were counted before, whatever becomes of their features.
            lookAtReplicas(found);
        }
    }

    private void lookAtReplicas(Consumer<Finding> found) {
        if (brokers < topics.replicationFactor()) {
            found.accept(
                    Finding.wrong(
                            "%s there, and trapiche.kafka.replication-factor is %d"
                                    .formatted(
                                            Counted.are(brokers, "broker"),
                                            topics.replicationFactor()),
                            "at least as many brokers as replicas",
                            "start more brokers, or lower trapiche.kafka.replication-factor"));
        }
    }

    private String shown(@Nullable FinalizedVersionRange level) {
        return "Kafka at %s: %s%s"
                .formatted(
                        address,
                        Counted.of(brokers, "broker"),
                        level == null
                                ? ""
                                : ", %s %d".formatted(METADATA_VERSION, level.maxVersionLevel()));
    }
}

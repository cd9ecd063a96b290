package io.trapiche.adapter.erp.check;

import io.trapiche.adapter.erp.topics.TopicSettings;
import io.trapiche.application.checking.port.Finding;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FeatureMetadata;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.jspecify.annotations.Nullable;

/** How many brokers there are, of which kind, and whether they are enough for new topics. */
final class ClusterFacts implements KafkaCheck.Part {

    /** The level of a cluster's features; clusters before KRaft have none. */
    private static final String METADATA_VERSION = "metadata.version";

    private final String address;
    private final TopicSettings topics;

    ClusterFacts(String address, TopicSettings topics) {
        this.address = address;
        this.topics = topics;
    }

    @Override
    public List<Finding> look(Admin admin) {
        int brokers = Answers.of(admin.describeCluster().nodes()).size();
        FeatureMetadata features = Answers.of(admin.describeFeatures().featureMetadata());
        FinalizedVersionRange level = features.finalizedFeatures().get(METADATA_VERSION);
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.sound(shown(brokers, level)));
        if (brokers < topics.replicationFactor()) {
            findings.add(
                    Finding.wrong(
                            "%d brokers are there, and trapiche.kafka.replication-factor is %d"
                                    .formatted(brokers, topics.replicationFactor()),
                            "at least as many brokers as replicas",
                            "start more brokers, or lower trapiche.kafka.replication-factor"));
        }
        return findings;
    }

    private String shown(int brokers, @Nullable FinalizedVersionRange level) {
        return "Kafka at %s: %s%s"
                .formatted(
                        address,
                        brokers == 1 ? "1 broker" : brokers + " brokers",
                        level == null
                                ? ""
                                : ", %s %d".formatted(METADATA_VERSION, level.maxVersionLevel()));
    }
}

package io.trapiche.adapter.erp;

import io.trapiche.adapter.erp.command.CommandSettings;
import io.trapiche.adapter.erp.export.ExportSettings;
import io.trapiche.adapter.erp.topics.KafkaConnection;
import io.trapiche.adapter.erp.topics.MissingTopics;
import io.trapiche.adapter.erp.topics.TopicSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Kafka, for ERP systems.
 *
 * @param bootstrapServers brokers to begin with, {@code host:port}, separated by commas
 * @param partitions of each topic of a new account; more of them later would move orders between
 *     partitions, so choose for the years
 * @param replicationFactor of new topics
 * @param minInsyncReplicas brokers that must have a record before it counts as written; at most the
 *     replication factor
 * @param retention of events, commands, results and dead letters in new topics; states stay
 * @param segments in how many parts events are exported side by side; never changed once exported
 * @param commandConsumers how many consumers of commands this instance runs
 * @param topicDiscovery how soon commands of a new account are noticed
 * @param maxCommandBytes larger commands are rejected
 * @param missingTopics what becomes of deleted topics of an account that was exported
 * @param properties passed to every Kafka client as they are, for example {@code security.protocol}
 */
@ConfigurationProperties("trapiche.kafka")
public record ErpProperties(
        @DefaultValue("127.0.0.1:9092") String bootstrapServers,
        @DefaultValue("3") int partitions,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("1") int minInsyncReplicas,
        @DefaultValue("30d") Duration retention,
        @DefaultValue("2") int segments,
        @DefaultValue("1") int commandConsumers,
        @DefaultValue("5s") Duration topicDiscovery,
        @DefaultValue("900000") int maxCommandBytes,
        @DefaultValue("wait") MissingTopics missingTopics,
        @DefaultValue Map<String, String> properties) {

    public ErpProperties {
        properties = Map.copyOf(properties);
        List<String> faults = new ArrayList<>();
        check(faults, "bootstrap-servers", !bootstrapServers.isBlank(), "host:port");
        check(faults, "partitions", partitions >= 1, ">= 1");
        check(faults, "replication-factor", replicationFactor >= 1, ">= 1");
        check(
                faults,
                "min-insync-replicas",
                minInsyncReplicas >= 1 && minInsyncReplicas <= replicationFactor,
                "1 to replication-factor");
        check(faults, "retention", retention.toHours() >= 1, "1h or more");
        check(faults, "segments", segments >= 1, ">= 1");
        check(faults, "command-consumers", commandConsumers >= 1, ">= 1");
        check(faults, "topic-discovery", topicDiscovery.isPositive(), "more than 0s");
        check(
                faults,
                "max-command-bytes",
                maxCommandBytes >= 1_000 && maxCommandBytes <= 1_000_000,
                "1000 to 1000000");
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    private static void check(List<String> faults, String name, boolean sound, String expected) {
        if (!sound) {
            faults.add("trapiche.kafka." + name + " (expected: " + expected + ")");
        }
    }

    KafkaConnection connection() {
        return new KafkaConnection(bootstrapServers, properties);
    }

    TopicSettings topics() {
        return new TopicSettings(
                partitions, replicationFactor, minInsyncReplicas, retention, missingTopics);
    }

    ExportSettings export() {
        return new ExportSettings(
                ExportSettings.DEFAULT.idlePositionInterval(), ExportSettings.DEFAULT.retry());
    }

    CommandSettings commands() {
        return new CommandSettings(commandConsumers, topicDiscovery, maxCommandBytes);
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "ErpProperties[" + bootstrapServers + "]";
    }
}

package io.trapiche.adapter.erp;

import io.trapiche.adapter.erp.command.CommandSettings;
import io.trapiche.adapter.erp.export.ExportSettings;
import io.trapiche.adapter.erp.topics.KafkaConnection;
import io.trapiche.adapter.erp.topics.MissingTopics;
import io.trapiche.adapter.erp.topics.TopicSettings;
import io.trapiche.application.checking.port.SettingFaults;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
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
 * @param properties passed to every Kafka client as they are, for example {@code
 *     security.protocol}; a name that Kafka does not have for clients, and one that Trapiche sets
 *     itself, ends the start; names of a plugin's own are taken beside that plugin
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

    private static final Pattern SERVERS =
            Pattern.compile("\\s*[^\\s,]+:\\d{1,5}\\s*(,\\s*[^\\s,]+:\\d{1,5}\\s*)*");

    public ErpProperties {
        properties = Map.copyOf(properties);
        SettingFaults faults = new SettingFaults("trapiche.kafka");
        faults.expect(
                SERVERS.matcher(bootstrapServers).matches(),
                "bootstrap-servers",
                "host:port, separated by commas");
        faults.atLeast("partitions", partitions, 1);
        faults.atLeast("replication-factor", replicationFactor, 1);
        faults.expect(
                minInsyncReplicas >= 1
                        && (replicationFactor < 1 || minInsyncReplicas <= replicationFactor),
                "min-insync-replicas",
                "1 to replication-factor");
        faults.expect(retention.toHours() >= 1, "retention", "1h or more");
        faults.atLeast("segments", segments, 1);
        faults.atLeast("command-consumers", commandConsumers, 1);
        faults.positive("topic-discovery", topicDiscovery);
        faults.within("max-command-bytes", maxCommandBytes, 1_000, 1_000_000);
        ClientProperties.check(properties, faults);
        faults.failIfAny();
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

package io.trapiche.adapter.erp.check;

import io.trapiche.application.checking.port.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * A topic of Kafka's own. Brokers make it when anybody first asks for what is kept there, so that
 * is not asked while it is missing.
 */
enum InternalTopic {
    GROUPS("__consumer_offsets", "offsets.topic.replication.factor"),
    TRANSACTIONS("__transaction_state", "transaction.state.log.replication.factor");

    private final String topic;
    private final String replicas;

    InternalTopic(String topic, String replicas) {
        this.topic = topic;
        this.replicas = replicas;
    }

    /** Also false where we may not see it. */
    boolean isMissing(Admin admin) {
        try {
            var _ = Answers.of(admin.describeTopics(List.of(topic)).allTopicNames());
            return false;
        } catch (UnknownTopicOrPartitionException _) {
            return true;
        } catch (AuthorizationException _) {
            return false;
        }
    }

    /**
     * What is told in place of a look.
     *
     * @param what would have been looked at
     */
    Finding notLooked(Admin admin, String what) {
        List<Node> brokers = List.copyOf(Answers.of(admin.describeCluster().nodes()));
        OptionalInt wanted = replicas(admin, brokers);
        return wanted.isPresent() && wanted.getAsInt() > brokers.size()
                ? Finding.wrong(
                        "the brokers would make %s with %s, and %s there"
                                .formatted(
                                        topic,
                                        Counted.of(wanted.getAsInt(), "replica"),
                                        Counted.are(brokers.size(), "broker")),
                        "at most as many replicas as brokers",
                        "set %s of the brokers, or start more".formatted(replicas))
                : Finding.unknown(
                        "%s shows after the first start only: Kafka would make its own %s for the answer"
                                .formatted(what, topic));
    }

    /** Empty where we may not read the brokers' settings, which nothing else needs. */
    private OptionalInt replicas(Admin admin, List<Node> brokers) {
        if (brokers.isEmpty()) {
            return OptionalInt.empty();
        }
        ConfigResource broker =
                new ConfigResource(ConfigResource.Type.BROKER, brokers.getFirst().idString());
        try {
            Map<ConfigResource, Config> settings =
                    Answers.of(admin.describeConfigs(List.of(broker)).all());
            return Optional.ofNullable(settings.get(broker))
                    .map(config -> config.get(replicas))
                    .map(ConfigEntry::value)
                    .map(number -> OptionalInt.of(Integer.parseInt(number)))
                    .orElse(OptionalInt.empty());
        } catch (AuthorizationException _) {
            return OptionalInt.empty();
        }
    }
}

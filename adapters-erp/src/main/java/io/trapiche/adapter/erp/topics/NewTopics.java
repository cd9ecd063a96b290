package io.trapiche.adapter.erp.topics;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** What all topics of Trapiche have in common. */
final class NewTopics {

    private NewTopics() {}

    static NewTopic of(
            String name, int partitions, TopicSettings settings, Map<String, String> configs) {
        Map<String, String> all = new HashMap<>(configs);
        all.put(
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                Integer.toString(settings.minInsyncReplicas()));
        all.putIfAbsent(
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(TopicSettings.MAX_MESSAGE_BYTES));
        return new NewTopic(name, partitions, settings.replicationFactor()).configs(all);
    }
}

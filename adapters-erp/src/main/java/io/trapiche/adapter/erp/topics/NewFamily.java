package io.trapiche.adapter.erp.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** What an account's topics are made like. */
final class NewFamily {

    private final TopicSettings settings;

    NewFamily(TopicSettings settings) {
        this.settings = settings;
    }

    List<NewTopic> of(TopicFamily family) {
        return List.of(
                topic(family.orders(), log()),
                topic(
                        family.orderState(),
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_COMPACT)),
                topic(family.commands(), commands()),
                topic(family.results(), log()),
                topic(family.deadLetters(), log()));
    }

    /** Smaller than a dead letter, which carries the command and more. */
    private Map<String, String> commands() {
        Map<String, String> configs = new HashMap<>(log());
        configs.put(
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(TopicSettings.MAX_COMMAND_BYTES));
        return configs;
    }

    private Map<String, String> log() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(settings.retention().toMillis()));
    }

    private NewTopic topic(String name, Map<String, String> configs) {
        return NewTopics.of(name, settings.partitions(), settings, configs);
    }
}

package io.trapiche.adapter.erp.topics;

import io.trapiche.domain.shared.AccountName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Makes the topics of seller accounts. */
public final class AccountTopics {

    private final TopicCreation creation;
    private final TopicSettings settings;
    private final Set<AccountName> ensured = ConcurrentHashMap.newKeySet();

    public AccountTopics(Admin admin, TopicSettings settings) {
        this.creation = new TopicCreation(admin);
        this.settings = settings;
    }

    /**
     * Makes those of the account's topics that do not exist, and leaves the others as they are.
     * When this returns, some broker may still need a moment to know of them; Kafka's clients wait
     * for that. Costs nothing when repeated.
     *
     * @throws TopicsUnavailable when Kafka cannot be reached or refuses; the caller may repeat
     */
    public void ensure(AccountName account) {
        if (!ensured.contains(account)) {
            creation.ensure(family(new TopicFamily(account)));
            ensured.add(account);
        }
    }

    private List<NewTopic> family(TopicFamily family) {
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

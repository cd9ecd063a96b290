package io.trapiche.adapter.erp.topics;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How to reach the brokers.
 *
 * @param properties passed to every client as they are, security above all
 */
public record KafkaConnection(String bootstrapServers, Map<String, String> properties) {

    public KafkaConnection {
        properties = Map.copyOf(properties);
    }

    /** Settings for a client; {@code own} ones win over the passed ones. */
    public Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.putAll(own);
        return all;
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return bootstrapServers;
    }
}

package io.trapiche.adapter.erp.topics;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/**
 * Whether Kafka answers. Asked for its brokers alone (KIP-700), which takes no rights: an instance
 * with nothing to export would not notice otherwise.
 */
public final class KafkaReach {

    private static final int TIMEOUT_MILLIS = 5000;

    private final Admin admin;
    private final String brokers;

    /**
     * Asks nothing yet.
     *
     * @param brokers their addresses as they are set
     */
    public KafkaReach(Admin admin, String brokers) {
        this.admin = admin;
        this.brokers = brokers;
    }

    /** What Kafka does, and the setting to look at; empty when it answers within five seconds. */
    public Optional<String> fault() {
        try {
            var options = new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS);
            var _ = TopicCreation.await(admin.describeCluster(options).nodes());
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(new TopicsUnavailable(TopicCreation.cause(e)).told(brokers));
        } catch (TopicsUnavailable away) {
            return Optional.of(away.told(brokers));
        }
    }
}

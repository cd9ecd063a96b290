package io.trapiche.adapter.erp.check;

import io.trapiche.adapter.erp.topics.KafkaConnection;
import io.trapiche.adapter.erp.topics.TopicSettings;
import io.trapiche.adapter.erp.topics.WantedTopics;
import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.checking.port.LiveCheck;
import io.trapiche.domain.shared.AccountName;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.TimeoutException;

/** Looks at Kafka as the service will see it: over its address, with its credentials. */
public final class KafkaCheck implements LiveCheck {

    private final KafkaConnection connection;
    private final TopicSettings topics;
    private final int segments;
    private final Set<AccountName> accounts;

    /**
     * A look for these accounts.
     *
     * @param segments in how many parts events are exported
     */
    public KafkaCheck(
            KafkaConnection connection,
            TopicSettings topics,
            int segments,
            Collection<AccountName> accounts) {
        this.connection = connection;
        this.topics = topics;
        this.segments = segments;
        this.accounts = Set.copyOf(accounts);
    }

    /** One part of the look; what it throws is a refusal that it has no words for. */
    @FunctionalInterface
    interface Part {
        void look(Admin admin, Consumer<Finding> found);
    }

    @Override
    public List<Finding> look() {
        Refusal refusal = new Refusal(connection.bootstrapServers());
        List<InetSocketAddress> addresses;
        Admin admin;
        try {
            addresses = Unreachable.addresses(connection.bootstrapServers());
            admin = Admin.create(connection.with(Answers.CLIENT));
        } catch (KafkaException unusable) {
            return List.of(refusal.ofClient());
        }
        try {
            // Whoever is there may take its time; nobody need not be waited for.
            return Unreachable.all(addresses)
                    ? List.of(refusal.ofCluster(new TimeoutException()))
                    : look(admin, refusal);
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    /** Without an answer from the cluster, nothing else would have one. */
    private List<Finding> look(Admin admin, Refusal refusal) {
        Collection<Node> brokers;
        try {
            brokers = Answers.of(admin.describeCluster().nodes());
        } catch (KafkaException none) {
            return List.of(refusal.ofCluster(none));
        }
        List<Finding> findings = new ArrayList<>();
        for (NamedPart named : parts(brokers.size())) {
            try {
                named.part().look(admin, findings::add);
            } catch (KafkaException failed) {
                if (Refusal.isSilence(failed)) {
                    findings.add(refusal.ofSilence(named.what(), Unreachable.among(brokers)));
                    return findings;
                }
                findings.add(Refusal.of(named.what(), failed));
            }
        }
        return findings;
    }

    private record NamedPart(String what, Part part) {}

    private List<NamedPart> parts(int brokers) {
        return List.of(
                new NamedPart(
                        "the cluster",
                        new ClusterFacts(connection.bootstrapServers(), brokers, topics)),
                new NamedPart("the topics", new TopicRights(wanted(), segments)),
                new NamedPart("the group of consumers", new GroupRights()),
                new NamedPart("the transactional ids", new TransactionRights(segments)));
    }

    private List<WantedTopic> wanted() {
        return WantedTopics.of(topics, segments, accounts).stream().map(WantedTopic::of).toList();
    }
}

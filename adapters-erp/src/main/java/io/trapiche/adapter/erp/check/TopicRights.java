package io.trapiche.adapter.erp.check;

import io.trapiche.application.checking.port.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Whether topics are there with every right on them; hands those that are missing on. */
final class TopicRights implements KafkaCheck.Part {

    private final List<WantedTopic> wanted;
    private final int segments;

    TopicRights(List<WantedTopic> wanted, int segments) {
        this.wanted = List.copyOf(wanted);
        this.segments = segments;
    }

    @Override
    public void look(Admin admin, Consumer<Finding> found) {
        Map<String, KafkaFuture<TopicDescription>> answers =
                admin.describeTopics(
                                wanted.stream().map(WantedTopic::name).toList(),
                                new DescribeTopicsOptions().includeAuthorizedOperations(true))
                        .topicNameValues();
        List<WantedTopic> missing = new ArrayList<>();
        int sound = 0;
        for (WantedTopic topic : wanted) {
            try {
                List<Finding> faults = faults(topic, answer(answers, topic));
                sound += faults.isEmpty() ? 1 : 0;
                faults.forEach(found);
            } catch (UnknownTopicOrPartitionException _) {
                missing.add(topic);
            } catch (TopicAuthorizationException _) {
                found.accept(lacks(topic, topic.rights(), "may not be seen, if it is there"));
            } catch (TimeoutException silence) {
                throw silence;
            } catch (KafkaException unforeseen) {
                found.accept(Refusal.of("topic " + topic.name(), unforeseen));
            }
        }
        if (sound > 0) {
            found.accept(
                    Finding.sound(
                            "%s there with the rights needed"
                                    .formatted(Counted.are(sound, "topic"))));
        }
        new TopicsToMake(missing).look(admin, found);
    }

    private static TopicDescription answer(
            Map<String, KafkaFuture<TopicDescription>> answers, WantedTopic topic) {
        KafkaFuture<TopicDescription> answer = answers.get(topic.name());
        if (answer == null) {
            throw new UnknownTopicOrPartitionException(topic.name());
        }
        return Answers.of(answer);
    }

    private List<Finding> faults(WantedTopic topic, TopicDescription seen) {
        List<Finding> faults = new ArrayList<>();
        Set<AclOperation> denied = denied(topic.rights(), seen.authorizedOperations());
        if (!denied.isEmpty()) {
            faults.add(lacks(topic, denied, "is there, and not for us"));
        }
        int partitions = seen.partitions().size();
        if (topic.keepsPositions() && partitions != segments) {
            faults.add(
                    Finding.wrong(
                            "trapiche.kafka.segments is " + segments,
                            "%d, as %s was made for".formatted(partitions, topic.name()),
                            "set trapiche.kafka.segments to " + partitions));
        }
        return faults;
    }

    /** None where brokers do not tell. */
    static Set<AclOperation> denied(Set<AclOperation> needed, @Nullable Set<AclOperation> allowed) {
        Set<AclOperation> denied = EnumSet.noneOf(AclOperation.class);
        if (allowed != null) {
            denied.addAll(needed);
            denied.removeAll(allowed);
        }
        return denied;
    }

    private static Finding lacks(WantedTopic topic, Set<AclOperation> rights, String what) {
        String named = String.join(", ", new TreeSet<>(rights.stream().map(Enum::name).toList()));
        return Finding.wrong(
                "topic %s %s".formatted(topic.name(), what),
                named,
                "grant the user of trapiche.kafka.properties %s on it".formatted(named));
    }
}

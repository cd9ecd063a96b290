package io.trapiche.adapter.erp.topics;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes topics that do not exist yet; others may make them at the same moment. */
final class TopicCreation {

    private static final long TIMEOUT_SECONDS = 30;

    private final Admin admin;

    TopicCreation(Admin admin) {
        this.admin = admin;
    }

    void ensure(Collection<NewTopic> topics) {
        Set<String> missing = new HashSet<>();
        for (NewTopic topic : topics) {
            if (describe(topic.name()).isEmpty()) {
                missing.add(topic.name());
            }
        }
        List<NewTopic> toMake =
                topics.stream().filter(topic -> missing.contains(topic.name())).toList();
        admin.createTopics(toMake).values().values().forEach(TopicCreation::awaitCreation);
    }

    Optional<TopicDescription> describe(String topic) {
        try {
            return Optional.ofNullable(
                    await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new TopicsUnavailable(e);
        }
    }

    private static void awaitCreation(KafkaFuture<Void> creation) {
        try {
            await(creation);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new TopicsUnavailable(e);
            }
        }
    }

    private static <T> T await(KafkaFuture<T> future) throws ExecutionException {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new TopicsUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicsUnavailable(e);
        }
    }
}

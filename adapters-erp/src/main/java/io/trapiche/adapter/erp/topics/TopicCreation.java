package io.trapiche.adapter.erp.topics;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes topics that do not exist yet; others may make them at the same moment. */
final class TopicCreation {

    private static final int TIMEOUT_SECONDS = 10;

    private final Admin admin;

    TopicCreation(Admin admin) {
        this.admin = admin;
    }

    /** Makes those that do not exist, or fails. */
    void ensure(NewTopic topic) {
        if (describe(topic.name()).isEmpty()) {
            make(List.of(topic))
                    .forEach(
                            (_, refusal) -> {
                                throw new TopicsUnavailable(refusal);
                            });
        }
    }

    Optional<TopicDescription> describe(String topic) {
        SeenTopics seen = look(List.of(topic));
        if (seen.hidden().contains(topic)) {
            throw new TopicsUnavailable(new TopicAuthorizationException(Set.of(topic)));
        }
        return Optional.ofNullable(seen.there().get(topic));
    }

    /** Asks for all of them at once. */
    SeenTopics look(Collection<String> topics) {
        Map<String, TopicDescription> there = new HashMap<>();
        Set<String> missing = new HashSet<>();
        Set<String> hidden = new HashSet<>();
        admin.describeTopics(
                        topics,
                        new DescribeTopicsOptions()
                                .includeAuthorizedOperations(true)
                                .timeoutMs(TIMEOUT_SECONDS * 1000))
                .topicNameValues()
                .forEach(
                        (topic, description) -> {
                            try {
                                there.put(topic, await(description));
                            } catch (ExecutionException e) {
                                sort(topic, cause(e), missing, hidden);
                            }
                        });
        return new SeenTopics(there, missing, hidden);
    }

    private static void sort(
            String topic, Throwable failure, Set<String> missing, Set<String> hidden) {
        switch (failure) {
            case UnknownTopicOrPartitionException _ -> missing.add(topic);
            case TopicAuthorizationException _ -> hidden.add(topic);
            case Throwable other -> throw new TopicsUnavailable(other);
        }
    }

    /** Gives what Kafka refuses to make; others have made what exists already. */
    Map<String, Throwable> make(Collection<NewTopic> topics) {
        Map<String, Throwable> refused = new HashMap<>();
        admin.createTopics(topics)
                .values()
                .forEach(
                        (topic, creation) -> {
                            try {
                                await(creation);
                            } catch (ExecutionException e) {
                                refusal(cause(e)).ifPresent(why -> refused.put(topic, why));
                            }
                        });
        return refused;
    }

    private static Optional<Throwable> refusal(Throwable failure) {
        return switch (failure) {
            case TopicExistsException _ -> Optional.empty();
            case RetriableException retriable -> throw new TopicsUnavailable(retriable);
            case ApiException refusal -> Optional.of(refusal);
            case Throwable other -> throw new TopicsUnavailable(other);
        };
    }

    /** Whether no record was ever written to any of them. */
    boolean isUnused(Collection<TopicDescription> topics) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (TopicDescription topic : topics) {
            topic.partitions()
                    .forEach(
                            partition ->
                                    latest.put(
                                            new TopicPartition(topic.name(), partition.partition()),
                                            OffsetSpec.latest()));
        }
        try {
            return await(admin.listOffsets(latest).all()).values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .allMatch(end -> end == 0);
        } catch (ExecutionException e) {
            throw new TopicsUnavailable(cause(e));
        }
    }

    static Throwable cause(ExecutionException e) {
        return Objects.requireNonNullElse(e.getCause(), e);
    }

    static <T> T await(KafkaFuture<T> future) throws ExecutionException {
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

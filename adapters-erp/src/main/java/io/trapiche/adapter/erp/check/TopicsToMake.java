package io.trapiche.adapter.erp.check;

import io.trapiche.application.checking.port.Finding;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Whether topics that are missing could be made: Kafka judges that and makes none. */
final class TopicsToMake implements KafkaCheck.Part {

    private final List<WantedTopic> missing;

    TopicsToMake(List<WantedTopic> missing) {
        this.missing = List.copyOf(missing);
    }

    @Override
    public void look(Admin admin, Consumer<Finding> found) {
        Map<String, KafkaFuture<Void>> answers =
                admin.createTopics(
                                missing.stream().map(WantedTopic::asMade).toList(),
                                new CreateTopicsOptions().validateOnly(true))
                        .values();
        int makeable = 0;
        for (Map.Entry<String, KafkaFuture<Void>> answer : answers.entrySet()) {
            List<Finding> faults = faults(answer.getKey(), answer.getValue());
            makeable += faults.isEmpty() ? 1 : 0;
            faults.forEach(found);
        }
        if (makeable > 0) {
            found.accept(
                    Finding.sound(
                            "%s not there yet and may be made; whether topics may be written and read shows once they are there"
                                    .formatted(Counted.are(makeable, "topic"))));
        }
    }

    private static List<Finding> faults(String topic, KafkaFuture<Void> answer) {
        try {
            Answers.of(answer);
            return List.of();
        } catch (TopicExistsException _) {
            return List.of();
        } catch (AuthorizationException _) {
            return List.of(
                    Finding.wrong(
                            "topic %s is missing and may not be made".formatted(topic),
                            "the topic, or CREATE on it",
                            "make it as docs/erp.md says, or grant CREATE to the user of"
                                    + " trapiche.kafka.properties"));
        } catch (InvalidReplicationFactorException _) {
            return List.of(
                    refused(topic, "trapiche.kafka.replication-factor, or start more brokers"));
        } catch (PolicyViolationException _) {
            return List.of(
                    refused(
                            topic,
                            "trapiche.kafka.* as the brokers' create.topic.policy wants it"));
        } catch (TimeoutException silence) {
            throw silence;
        } catch (KafkaException unforeseen) {
            return List.of(
                    Refusal.of(
                            "whether topic %s, which is missing, may be made".formatted(topic),
                            unforeseen));
        }
    }

    private static Finding refused(String topic, String mend) {
        return Finding.wrong(
                "topic %s is missing and Kafka would not make it as it is set".formatted(topic),
                "a shape that Kafka takes",
                "change " + mend);
    }
}

package io.trapiche.adapter.erp.export;

import io.trapiche.adapter.erp.topics.TopicFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes records and progress of one segment, each time in one Kafka transaction. */
final class SegmentTransactions {

    private static final Logger log = LoggerFactory.getLogger(SegmentTransactions.class);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final int segment;
    private final Producer<String, byte[]> producer;
    private final SegmentPositions positions;
    private boolean inTransaction;
    private boolean closed;

    SegmentTransactions(
            int segment, Producer<String, byte[]> producer, SegmentPositions positions) {
        this.segment = segment;
        this.producer = producer;
        this.positions = positions;
    }

    private record Sent(String topic, Future<RecordMetadata> outcome) {

        boolean isTaken() {
            return outcome.state() == Future.State.SUCCESS;
        }

        boolean isRefused() {
            return outcome.state() == Future.State.FAILED;
        }
    }

    SegmentProgress lastProgress() {
        return positions.read(segment);
    }

    boolean isClosed() {
        return closed;
    }

    /**
     * Writes everything or nothing.
     *
     * @throws WriteAborted when nothing is written and another try may go on
     * @throws RuntimeException when it is not known what is written; to be closed
     */
    void write(List<ProducerRecord<String, byte[]>> records, SegmentProgress progress) {
        List<Sent> sent = new ArrayList<>();
        producer.beginTransaction();
        inTransaction = true;
        try {
            // The progress goes first: once it is taken, Kafka as a whole is there.
            send(positions.record(segment, progress), sent);
            records.forEach(record -> send(record, sent));
            producer.flush();
            failIfRefused(sent);
        } catch (KafkaException failure) {
            abort(failure);
            throw new WriteAborted(failure, refusals(sent));
        }
        producer.commitTransaction();
        inTransaction = false;
    }

    private void send(ProducerRecord<String, byte[]> record, List<Sent> sent) {
        sent.add(new Sent(record.topic(), producer.send(record)));
    }

    private void abort(KafkaException failure) {
        try {
            producer.abortTransaction();
            inTransaction = false;
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }

    private static void failIfRefused(List<Sent> sent) {
        sent.stream()
                .filter(Sent::isRefused)
                .findFirst()
                .ifPresent(
                        refused -> {
                            throw new KafkaException(
                                    refused.topic(), refused.outcome().exceptionNow());
                        });
    }

    private static List<TopicFault> refusals(List<Sent> sent) {
        boolean kafkaIsThere = !sent.isEmpty() && sent.getFirst().isTaken();
        return sent.stream()
                .skip(1)
                .filter(Sent::isRefused)
                .flatMap(refused -> refusal(refused, kafkaIsThere).stream())
                .distinct()
                .toList();
    }

    private static Optional<TopicFault> refusal(Sent refused, boolean kafkaIsThere) {
        Throwable why = refused.outcome().exceptionNow();
        return Optional.ofNullable(
                        switch (why) {
                            case RecordTooLargeException _ -> TopicFault.Kind.TOO_SMALL;
                            case TopicAuthorizationException _ -> TopicFault.Kind.NOT_ALLOWED;
                            case TimeoutException _ when kafkaIsThere -> TopicFault.Kind.SILENT;
                            default -> null;
                        })
                .map(kind -> TopicFault.of(refused.topic(), kind, why));
    }

    void close() {
        if (!closed) {
            closed = true;
            endTransaction();
            producer.close(CLOSING);
        }
    }

    private void endTransaction() {
        try {
            if (inTransaction) {
                producer.abortTransaction();
            }
        } catch (RuntimeException e) {
            log.info("segment {}: the next owner ends the transaction: {}", segment, e.toString());
        }
    }
}

package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.trapiche.adapter.postgres.documents.SampleDocuments;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written when events carry documents, and in which order. */
class AppendingDocumentsTest {

    private static final String ID = "FRD-1";
    private static final String FIRST = SampleDocuments.recorded();
    private static final String SECOND = SampleDocuments.invoiced();
    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and datname = current_database() and query like 'insert into order_document%'";

    private final EventStoreFixture store = new EventStoreFixture();
    private final RecordedStatements statements = new RecordedStatements(store.dataSource);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(statements));
    private final PostgresEventStorage storage =
            PostgresEventStorage.on(statements, store.serializer);
    private final JdbcClient jdbc = JdbcClient.create(store.dataSource);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_events_are_written_first_and_their_documents_in_the_same_transaction() {
        append(carrying(0, FIRST), carrying(1, SECOND), carrying(2, FIRST));

        assertThat(statements.executed())
                .containsExactly("insert into domain_event", "insert into order_document");
        assertThat(numbers("select count(distinct xmin::text) from domain_event"))
                .containsExactly(1L);
        assertThat(
                        numbers(
                                "select count(*) from order_document where xmin::text ="
                                        + " (select min(xmin::text) from domain_event)"))
                .containsExactly(2L);
    }

    @Test
    void a_stream_is_read_with_its_documents_in_one_statement() {
        append(carrying(0, FIRST), carrying(1, SECOND));
        int before = statements.executed().size();

        var events = storage.readEvents(OmsReadings.stream(ID).value(), 0);

        assertThat(events.asStream().<Object>map(DomainEventMessage::getPayload))
                .containsExactly(OmsReadings.recorded(ID, FIRST), OmsReadings.recorded(ID, SECOND));
        assertThat(statements.executed()).hasSize(before + 1);
    }

    @Test
    void events_without_documents_write_nothing_besides() {
        append(
                message(
                        OmsReadings.stream(ID).value(),
                        0,
                        new OmsStatusChanged(OmsStatus.HANDLING, null, Orders.NOON)));

        assertThat(statements.executed()).containsExactly("insert into domain_event");
    }

    @Test
    void whoever_comes_too_late_with_an_event_leaves_no_document() {
        append(carrying(0, FIRST));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> append(carrying(1, FIRST), carrying(0, SECOND)));

        assertThat(numbers("select count(*) from order_document")).containsExactly(1L);
    }

    /** Two instances that name the same version at once: one waits, and both are right. */
    @Test
    void two_at_once_store_a_version_once() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first =
                    instances.submit(
                            () ->
                                    transaction.executeWithoutResult(
                                            _ -> {
                                                storage.appendEvents(List.of(carrying(0, FIRST)));
                                                written.countDown();
                                                waitFor(release);
                                            }));
            waitFor(written);
            Future<?> second = instances.submit(() -> append(carrying(1, FIRST)));
            await().until(() -> numbers(WAITING).getFirst() > 0);
            release.countDown();
            first.get();
            second.get();
        }

        assertThat(numbers("select sequence_number from domain_event order by 1"))
                .containsExactly(0L, 1L);
        assertThat(numbers("select count(*) from order_document")).containsExactly(1L);
    }

    private static void waitFor(CountDownLatch latch) {
        await().until(() -> latch.getCount() == 0);
    }

    private void append(DomainEventMessage<?>... events) {
        transaction.executeWithoutResult(_ -> storage.appendEvents(Arrays.asList(events)));
    }

    private static DomainEventMessage<?> carrying(long sequence, String document) {
        return message(
                OmsReadings.stream(ID).value(), sequence, OmsReadings.recorded(ID, document));
    }

    private static DomainEventMessage<?> message(String stream, long sequence, Object event) {
        return new GenericDomainEventMessage<>(
                "oms-order",
                stream,
                sequence,
                new GenericMessage<>(UUID.randomUUID().toString(), event, MetaData.emptyInstance()),
                Instant.now());
    }

    private List<Long> numbers(String sql) {
        return jdbc.sql(sql).query((row, _) -> row.getLong(1)).list();
    }
}

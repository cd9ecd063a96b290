package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.trapiche.adapter.postgres.documents.DocumentVersion;
import io.trapiche.adapter.postgres.documents.SampleDocuments;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderCommand;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderRefusal;
import io.trapiche.domain.oms.OmsOrderState;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.Decision;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** VTEX's documents stand beside the events that carry them, each version once. */
class DocumentsApartTest {

    private static final String ID = "FRD-1";
    private static final StreamId ORDER = OmsReadings.stream(ID);
    private static final String FIRST = SampleDocuments.recorded();
    private static final String SECOND = SampleDocuments.invoiced();

    private final EventStoreFixture store = new EventStoreFixture();
    private final Aggregates<OmsOrderCommand, OmsOrderState, OmsOrderEvent, OmsOrderRefusal>
            orders = store.aggregates.of(StreamTypes.OMS_ORDER);
    private final JdbcClient jdbc = JdbcClient.create(store.dataSource);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void another_document_is_a_row_more_and_one_that_comes_again_is_none() {
        reading(FIRST);
        assertThat(versions()).isEqualTo(1);
        reading(SECOND);
        assertThat(versions()).isEqualTo(2);
        reading(FIRST);
        assertThat(versions()).isEqualTo(2);

        assertThat(documents(store.log.ofStream(ORDER, 0, 10)))
                .containsExactly(FIRST, SECOND, FIRST);
        assertThat(documents(store.log.after(EventPosition.START, 10)))
                .containsExactly(FIRST, SECOND, FIRST);
    }

    @Test
    void whoever_decides_has_the_document_that_was_named_last() {
        reading(FIRST);
        reading(SECOND);

        assertThat(orders.load(ORDER))
                .isInstanceOfSatisfying(
                        Known.class,
                        known ->
                                assertThat(known.snapshot().document())
                                        .isEqualTo(new OmsDocument(SECOND)));
    }

    @Test
    void the_order_of_keys_makes_no_version() {
        reading("{\"orderId\":\"FRD-1\",\"value\":1}");
        reading("{\"value\":1, \"orderId\":\"FRD-1\"}");

        assertThat(versions()).isEqualTo(1);
        assertThat(documents(store.log.ofStream(ORDER, 0, 10)))
                .containsOnly("{\"orderId\":\"FRD-1\",\"value\":1}")
                .hasSize(2);
    }

    @Test
    void two_orders_have_each_their_own() {
        reading(FIRST);
        var _ =
                orders.handle(
                        OmsReadings.stream("FRD-2"),
                        OmsReadings.showing("FRD-2", OmsStatus.READY_FOR_HANDLING, FIRST));

        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void an_event_names_its_document_and_does_not_hold_it() {
        reading(SECOND);

        assertThat(jdbc.sql("select payload from domain_event").query(String.class).list())
                .singleElement()
                .asString()
                .doesNotContain("document", "beatriz@example.com");
        assertThat(
                        jdbc.sql("select encode(document_version, 'hex') from domain_event")
                                .query(String.class)
                                .single())
                .isEqualTo(DocumentVersion.of(new OmsDocument(SECOND)).sha256());
    }

    @Test
    void a_reading_that_shows_nothing_new_writes_nothing() {
        reading(FIRST);
        assertThat(
                        orders.handle(
                                        ORDER,
                                        OmsReadings.showing(
                                                ID, OmsStatus.READY_FOR_HANDLING, FIRST))
                                .decision())
                .isEqualTo(Decision.unchanged());
        assertThat(store.log.ofStream(ORDER, 0, 10)).hasSize(1);

        var _ = orders.handle(ORDER, OmsReadings.showing(ID, OmsStatus.HANDLING, FIRST));

        assertThat(store.log.ofStream(ORDER, 1, 10))
                .extracting(event -> event.event().value())
                .hasAtLeastOneElementOfType(OmsStatusChanged.class)
                .doesNotHaveAnyElementsOfTypes(OmsOrderEvent.Reading.class);
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void a_document_that_is_missing_is_named_and_not_shown() {
        reading(FIRST);
        reading(SECOND);
        String second = DocumentVersion.of(new OmsDocument(SECOND)).sha256();
        assertThat(
                        jdbc.sql("delete from order_document where encode(version, 'hex') = ?")
                                .param(second)
                                .update())
                .isEqualTo(1);

        Stream.<Runnable>of(
                        () -> store.log.ofStream(ORDER, 0, 10),
                        () -> store.log.after(EventPosition.START, 10),
                        () -> store.log.ofStreams(Map.of(ORDER, -1L)))
                .forEach(
                        read ->
                                assertThatIllegalStateException()
                                        .isThrownBy(read::run)
                                        .withMessage(
                                                "event 1 of oms-order/lojademo/FRD-1 names the"
                                                        + " document %s, which is not stored",
                                                second));
        assertThat(documents(store.log.ofStream(ORDER, 0, 1))).containsExactly(FIRST);
    }

    private void reading(String document) {
        assertThat(
                        orders.handle(
                                        ORDER,
                                        OmsReadings.showing(
                                                ID, OmsStatus.READY_FOR_HANDLING, document))
                                .decision())
                .isInstanceOf(Decision.Accepted.class);
    }

    private long versions() {
        return jdbc.sql("select count(*) from order_document").query(Long.class).single();
    }

    private static List<String> documents(List<RecordedEvent> events) {
        return events.stream()
                .map(event -> ((OmsOrderEvent.Reading) event.event().value()).snapshot())
                .map(snapshot -> snapshot.document().json())
                .toList();
    }
}

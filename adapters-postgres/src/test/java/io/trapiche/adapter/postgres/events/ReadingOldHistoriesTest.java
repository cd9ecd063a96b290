package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.postgres.documents.SampleDocuments;
import io.trapiche.adapter.postgres.readmodel.PostgresIntegrationLog;
import io.trapiche.adapter.postgres.readmodel.PostgresOrderViews;
import io.trapiche.application.Projections;
import io.trapiche.application.events.RememberedStates;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.application.view.ReadModelRebuild;
import io.trapiche.domain.oms.OmsOrderCommand;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderRefusal;
import io.trapiche.domain.oms.OmsOrderState;
import io.trapiche.domain.oms.OmsStatus;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether documents stand in the events or apart: everybody reads the same events, to the last
 * character of the documents.
 */
class ReadingOldHistoriesTest {

    private static final String ID = "FRD-1";
    private static final StreamId ORDER = OmsReadings.stream(ID);

    private final EventStoreFixture store = new EventStoreFixture();
    private final Aggregates<OmsOrderCommand, OmsOrderState, OmsOrderEvent, OmsOrderRefusal>
            orders = store.aggregates.of(StreamTypes.OMS_ORDER);
    private final JdbcClient jdbc = JdbcClient.create(store.dataSource);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_old_history_replays_to_what_a_new_one_does() {
        travel();
        List<RecordedEvent> events = store.log.after(EventPosition.START, 100);
        OmsOrderState state = orders.load(ORDER);
        List<String> rows = rebuilt();
        assertThat(rows).isNotEmpty();

        EmbeddedDocuments.embed(jdbc, events);

        assertThat(jdbc.sql("select payload from domain_event").query(String.class).list())
                .anyMatch(payload -> payload.contains("beatriz@example.com"));
        assertThat(store.log.after(EventPosition.START, 100)).isEqualTo(events);
        assertThat(store.log.ofStream(ORDER, 0, 100)).isEqualTo(events);
        assertThat(orders.load(ORDER)).isEqualTo(state);
        assertThat(rebuilt()).isEqualTo(rows);
    }

    @Test
    void an_old_history_goes_on_with_new_events() {
        read(OmsStatus.READY_FOR_HANDLING, SampleDocuments.recorded());
        EmbeddedDocuments.embed(jdbc, store.log.ofStream(ORDER, 0, 100));

        read(OmsStatus.INVOICED, SampleDocuments.invoiced());

        assertThat(store.log.ofStream(ORDER, 0, 100))
                .extracting(event -> event.event().value())
                .filteredOn(OmsOrderEvent.Reading.class::isInstance)
                .extracting(event -> ((OmsOrderEvent.Reading) event).snapshot().document().json())
                .containsExactly(SampleDocuments.recorded(), SampleDocuments.invoiced());
    }

    private void travel() {
        read(OmsStatus.READY_FOR_HANDLING, SampleDocuments.recorded());
        read(OmsStatus.HANDLING, SampleDocuments.recorded());
        read(OmsStatus.INVOICED, SampleDocuments.invoiced());
        read(OmsStatus.INVOICED, SampleDocuments.recorded());
    }

    private void read(OmsStatus status, String document) {
        var _ = orders.handle(ORDER, OmsReadings.showing(ID, status, document));
    }

    private List<String> rebuilt() {
        Projections projections =
                Projections.of(
                        new PostgresOrderViews(store.dataSource),
                        new PostgresIntegrationLog(store.dataSource),
                        RememberedStates.ofOrders(store.log, 10));
        assertThat(new ReadModelRebuild(store.log, projections.all()).rebuild()).isPositive();
        return jdbc.sql(
                        """
                        select to_jsonb(order_view)::text from order_view
                        union all select to_jsonb(integration_log)::text from integration_log order by 1
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }
}

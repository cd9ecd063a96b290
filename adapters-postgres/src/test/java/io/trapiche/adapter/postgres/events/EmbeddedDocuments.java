package io.trapiche.adapter.postgres.events;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.domain.oms.OmsOrderEvent;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes of stored events what versions stored that kept documents in the events themselves. */
final class EmbeddedDocuments {

    private static final JsonMapper JSON = JsonMapper.shared();

    private EmbeddedDocuments() {}

    static void embed(JdbcClient jdbc, List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            if (event.event().value() instanceof OmsOrderEvent.Reading reading) {
                embed(jdbc, event.eventId(), reading.snapshot().document().json());
            }
        }
        var _ = jdbc.sql("truncate order_document").update();
    }

    private static void embed(JdbcClient jdbc, String eventId, String document) {
        ObjectNode payload =
                (ObjectNode)
                        JSON.readTree(
                                jdbc.sql(
                                                "select payload from domain_event where event_identifier = ?")
                                        .param(eventId)
                                        .query(String.class)
                                        .single());
        var _ = payload.withObject("/snapshot").put("document", document);
        var _ =
                jdbc.sql(
                                "update domain_event set payload = ?, document_version = null"
                                        + " where event_identifier = ?")
                        .params(payload.toString(), eventId)
                        .update();
    }
}

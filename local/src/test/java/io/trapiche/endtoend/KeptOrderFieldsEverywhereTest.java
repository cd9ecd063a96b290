package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What earlier versions stored of VTEX's documents, and what reaches ERP systems of it. */
class KeptOrderFieldsEverywhereTest extends ServiceSuite {

    private static final String STORE =
            """
            insert into domain_event (aggregate_identifier, sequence_number, event_identifier, type, recorded_at,
                                      payload_type, payload_revision, payload, meta_data)
            values ('oms-order/lojademo/OLD-1', 0, 'old-event-1', 'oms-order', now(),
                    'oms-order.recorded', '1', :payload, '{}')
            """;

    @Test
    void a_document_stored_before_is_exported_without_what_is_not_kept() throws IOException {
        String stored = stored();
        assertThat(stored).contains("redemptionCode", "marketplaceServicesEndpoint", "s3cret");
        JdbcClient.create(new DriverManagerDataSource(service.jdbcUrl()))
                .sql(STORE)
                .param("payload", stored)
                .update();

        for (String topic : List.of("orders", "order-state")) {
            String message = exported(topic);
            JsonNode order = JsonMapper.shared().readTree(message).path("vtexOrder");

            assertThat(message).doesNotContain("s3cret");
            assertThat(order.path("orderId").asString()).isEqualTo("OLD-1");
            assertThat(order.has("marketplaceServicesEndpoint")).isFalse();
            assertThat(order.at("/paymentData/giftCards/0/value").asInt()).isEqualTo(400);
        }
    }

    private String exported(String topic) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () ->
                                TopicLog.read(
                                                service.bootstrapServers(),
                                                "trapiche.lojademo." + topic + ".v1")
                                        .records()
                                        .stream()
                                        .filter(message -> "OLD-1".equals(message.key()))
                                        .map(ConsumerRecord::value)
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String stored() throws IOException {
        try (InputStream in =
                KeptOrderFieldsEverywhereTest.class.getResourceAsStream(
                        "/stored-before/oms-order.recorded.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

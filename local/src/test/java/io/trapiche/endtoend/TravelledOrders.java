package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.start.LocalCredentials;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of a crowd's orders that ERPs took the whole way. The sandbox and the topics are the
 * witnesses.
 */
record TravelledOrders(SandboxOrders vtex, String bootstrapServers, DataSource database) {

    static final List<String> ACCOUNTS = LocalCredentials.ACCOUNTS;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    void awaitInvoiced(int orders) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(vtex.invoiced(ACCOUNTS)).isEqualTo(orders));
    }

    /** None is lost and nothing was done twice; half of them are each account's. */
    void audit(int orders) {
        RestingWithoutWork.awaitNone(database);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(results()).isEqualTo(2L * orders));
        int placed = 0;
        for (String account : ACCOUNTS) {
            for (JsonNode order : vtex.of(account)) {
                placed++;
                JsonNode effects = order.path("effects");
                assertThat(effects.path("placed").asInt()).as("placed").isEqualTo(1);
                assertThat(effects.path("startHandling").asInt()).as("handled").isEqualTo(1);
                assertThat(effects.path("invoices").asInt()).as("invoices").isEqualTo(1);
            }
            auditTopics(account, orders / 2);
        }
        assertThat(placed).isEqualTo(orders);
    }

    private long results() {
        return ACCOUNTS.stream()
                .flatMap(account -> log(account, "erp-results").records().stream())
                .count();
    }

    /** Each order's messages are 1, 2, 3 and so on, once each; each command has one result. */
    private void auditTopics(String account, int orders) {
        Map<String, List<Long>> sequences = log(account, "orders").sequences();
        assertThat(sequences.keySet()).filteredOn(key -> key.startsWith("FRD-")).hasSize(orders);
        sequences.forEach(
                (key, sequence) ->
                        assertThat(sequence)
                                .as(key)
                                .isEqualTo(
                                        LongStream.rangeClosed(1, sequence.size())
                                                .boxed()
                                                .toList()));
        Set<String> commands = new HashSet<>();
        for (var result : log(account, "erp-results").records()) {
            JsonNode data = JsonMapper.shared().readTree(result.value());
            assertThat(data.path("status").asString()).isEqualTo("done");
            assertThat(commands.add(data.path("commandId").asString())).isTrue();
        }
        assertThat(commands).hasSize(2 * orders);
    }

    private TopicLog log(String account, String kind) {
        return TopicLog.read(bootstrapServers, "trapiche." + account + "." + kind + ".v1");
    }
}

package io.trapiche.adapter.vtex.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.inbound.LiveSecrets;
import io.trapiche.application.log.port.LogEntry;
import io.trapiche.application.log.port.LogEntry.Direction;
import io.trapiche.application.log.port.LogEntry.Operation;
import io.trapiche.application.log.port.LogEntry.Status;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.log.InMemoryIntegrationLog;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

final class LogsControllerTest {

    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final String GOOD = "/vtex/lojademo/secret-of-lojademo/logs";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final StreamId ORDER = new StreamId("channel-order/lojademo/feira/1001");

    private final InMemoryIntegrationLog log = new InMemoryIntegrationLog();
    private final WebTestClient client =
            WebTestClient.bindToController(
                            new LogsController(
                                    new LiveSecrets(
                                            account ->
                                                    account.equals(ACCOUNT)
                                                            ? List.of(
                                                                    "secret-of-lojademo",
                                                                    "old-secret-of-lojademo")
                                                            : List.of()),
                                    log))
                    .build();

    @BeforeEach
    void entries() {
        log.save(
                List.of(
                        entry(0, Direction.TO_VTEX, Status.SUCCESS, "VTEX took the order", ""),
                        entry(1, Direction.FROM_VTEX, Status.ERROR, "it failed", "code=EOI002")));
    }

    @Test
    void a_days_entries_have_vtexs_form() {
        assertThat(JsonMapper.builder().build().readTree(text("?DateAt=2026-03-02")))
                .isEqualTo(
                        JsonMapper.builder()
                                .build()
                                .readTree(
                                        """
                        {"Messages":[
                          {"id":"0","Operation":"PlaceOrder","Direction":"connector to VTEX",
                           "ContentSource":"",
                           "ContentTransalted":"at=2026-03-02T12:00:00Z, marketplace=feira, order=1001",
                           "ContentDestination":"at=2026-03-02T12:00:00Z, marketplace=feira, order=1001",
                           "BusinessMessage":"VTEX took the order","Status":"success"},
                          {"id":"1","Operation":"PlaceOrder","Direction":"VTEX to connector",
                           "ContentSource":"at=2026-03-02T12:00:00Z, marketplace=feira, order=1001, code=EOI002",
                           "ContentTransalted":"at=2026-03-02T12:00:00Z, marketplace=feira, order=1001, code=EOI002",
                           "ContentDestination":"",
                           "BusinessMessage":"it failed","Status":"error"}]}
                        """));
    }

    @ParameterizedTest
    @CsvSource({
        "?DateAt=2026-03-02&status=all, 2",
        "?DateAt=2026-03-02&status=sucess, 1",
        "?DateAt=2026-03-02&status=success, 1",
        "?DateAt=2026-03-02&status=error, 1",
        "/?DateAt=2026-03-02&status=error, 1",
        "?DateAt=2026-03-03, 0"
    })
    void days_and_statuses_are_filtered(String query, int entries) {
        assertThat(text(query).split("BusinessMessage", -1)).hasSize(entries + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "?DateAt=, 1",
        "?DateAt=02/03/2026, 1",
        "?DateAt=2026-03-02&status=bad, 1",
        "?status=bad, 2"
    })
    void every_fault_is_named(String query, int faults) {
        String problem = body(get(GOOD + query).expectStatus().isBadRequest());

        assertThat(problem.split("\"field\"", -1)).hasSize(faults + 1);
        assertThat(problem).doesNotContain("secret-of", "bad", "02/03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "-999999999-01-01",
                "+300000-01-01",
                "-4713-01-01",
                "+10000-01-01",
                "0000-01-01",
                "1969-12-31",
                "2026-02-30"
            })
    void a_day_that_no_entry_can_have_is_malformed(String day) {
        String problem =
                body(
                        client.get()
                                .uri(GOOD + "?DateAt={day}", day)
                                .exchange()
                                .expectStatus()
                                .isBadRequest());

        assertThat(problem).contains("DateAt", "yyyy-mm-dd").doesNotContain(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/vtex/lojademo/secret-of-mercadinho/logs?DateAt=2026-03-02",
                "/vtex/mercadinho/secret-of-lojademo/logs?DateAt=2026-03-02",
                "/vtex/LOJA/x/logs",
                "/vtex/lojademo/x/logs?DateAt=bad"
            })
    void without_the_accounts_secret_there_is_nothing(String path) {
        get(path).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret-of-lojademo", "old-secret-of-lojademo"})
    void both_live_secrets_are_accepted(String secret) {
        get("/vtex/lojademo/" + secret + "/logs?DateAt=2026-03-02").expectStatus().isOk();
    }

    private static LogEntry entry(
            long sequence, Direction direction, Status status, String message, String content) {
        return new LogEntry(
                String.valueOf(sequence),
                ORDER,
                sequence,
                NOON,
                Operation.PLACE_ORDER,
                direction,
                status,
                message,
                content);
    }

    private String text(String query) {
        return body(get(GOOD + query).expectStatus().isOk());
    }

    private static String body(ResponseSpec answer) {
        return new String(
                Objects.requireNonNull(answer.expectBody().returnResult().getResponseBodyContent()),
                StandardCharsets.UTF_8);
    }

    private ResponseSpec get(String uri) {
        return client.get().uri(uri).exchange();
    }
}

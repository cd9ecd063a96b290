package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ListingOrdersTest extends Fixture {
    private static final String LIST = "/api/oms/pvt/orders";
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @Override
    SandboxSettings settings() {
        AHEAD.set(Duration.ZERO);
        return fast().withClock(ListingOrdersTest::now);
    }

    @Test
    void is_four_minutes_behind_until_told_otherwise() {
        String id = client.readyOrder();
        assertThat(ids("")).isEmpty();

        AHEAD.set(Duration.ofMinutes(5));
        var _ = client.call("POST", Client.OMS + id + "/start-handling");
        client.awaitStatus(id, "handling");

        assertThat(rows("").getFirst().path("status").stringValue())
                .isEqualTo("ready-for-handling");
        assertThat(client.control("PUT", "/index", fields("lagMillis", 0)).status()).isEqualTo(200);
        assertThat(rows("").getFirst().path("status").stringValue()).isEqualTo("handling");
    }

    @Test
    void shows_pages_and_how_many_there_are() {
        upToDate();
        List<String> all = create(5);

        Answer second = list("?per_page=2&page=2&orderBy=creationDate,asc");

        assertThat(ids(second)).containsExactlyElementsOf(all.subList(2, 4));
        assertThat(second.json().at("/paging/total").intValue()).isEqualTo(5);
        assertThat(second.json().at("/paging/pages").intValue()).isEqualTo(3);
        assertThat(ids("?orderBy=creationDate,desc")).containsExactlyElementsOf(all.reversed());
        JsonNode row = second.json().at("/list/0");
        assertThat(row.path("creationDate").stringValue()).matches(".*:\\d\\d\\+00:00");
        assertThat(row.path("items").isNull()).isTrue();
    }

    @Test
    void finds_by_dates_and_by_status() {
        upToDate();
        String early = client.readyOrder();
        AHEAD.set(Duration.ofHours(1));
        String late = client.shopOrder();
        client.awaitStatus(late, "ready-for-handling");
        String recently = "[%s TO %s]".formatted(now().minusSeconds(600), now());

        assertThat(ids("?f_creationDate=" + encoded("creationDate:" + recently)))
                .containsExactly(late);
        assertThat(ids("?f_authorizedDate=" + encoded("authorizedDate:" + recently)))
                .containsExactly(late);
        assertThat(ids("?f_invoicedDate=" + encoded("invoicedDate:" + recently))).isEmpty();
        assertThat(ids("?f_status=ready-for-handling")).containsExactlyInAnyOrder(early, late);
        assertThat(ids("?f_status=handling")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=31",
                "?page=0",
                "?per_page=101",
                "?orderBy=lastChange,asc",
                "?f_creationDate=yesterday",
                "?f_lastChange=today"
            })
    void refuses_what_it_cannot_do(String query) {
        assertThat(list(query).status()).isEqualTo(400);
    }

    private void upToDate() {
        var _ = client.control("PUT", "/index", fields("lagMillis", 0));
    }

    private List<String> create(int count) {
        return client.control("POST", "/shop-orders", fields("count", count))
                .json()
                .path("orderIds")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private Answer list(String query) {
        return client.call("GET", LIST + query);
    }

    private List<JsonNode> rows(String query) {
        return list(query).json().path("list").valueStream().toList();
    }

    private List<String> ids(String query) {
        return ids(list(query));
    }

    private static List<String> ids(Answer answer) {
        return answer.json()
                .path("list")
                .valueStream()
                .map(row -> row.path("orderId").stringValue())
                .toList();
    }

    private static Instant now() {
        return Instant.now().plus(AHEAD.get());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package io.trapiche.adapter.vtex.oms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.application.vtex.port.OrderListing.Page;
import io.trapiche.application.vtex.port.OrderListing.Row;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.shared.OrderId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListedRowsTest {

    private static final Instant FROM = Instant.parse("2026-03-01T12:00:00.0005Z");
    private static final Instant TO = Instant.parse("2026-03-02T12:00:00.0005Z");

    private final VtexStubWorld world = new VtexStubWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_time_is_asked_for_whole_to_the_millisecond() {
        var _ = page("{\"list\":[],\"paging\":{\"pages\":0}}");

        assertThat(URLDecoder.decode(world.stub().lastReceived().query(), StandardCharsets.UTF_8))
                .contains(
                        "f_creationDate=creationDate:[2026-03-01T12:00:00.000Z TO 2026-03-02T12:00:00.001Z]",
                        "orderBy=creationDate,asc",
                        "page=2",
                        "per_page=100");
        assertThat(world.stub().lastReceived().query()).doesNotContain("[", " ");
    }

    @Test
    void what_cannot_be_read_hides_nothing_else() {
        Page page =
                page(
                        """
                        {"List":[{"OrderId":"FRD-1","creationDate":"2026-03-01T13:00:00+00:00",
                                  "status":"waiting-for-sellers-confirmation","workflowInErrorState":true},
                                 {"orderId":"no id/at all"},7,null,
                                 {"orderId":"FRD-2","creationDate":"long ago","status":null}],
                         "paging":{"pages":"3"}}
                        """);

        assertThat(page.pages()).isEqualTo(3);
        assertThat(page.unreadable()).isEqualTo(3);
        assertThat(page.rows())
                .containsExactly(
                        new Row(
                                new OrderId("FRD-1"),
                                Instant.parse("2026-03-01T13:00:00Z"),
                                "waiting-for-authorization",
                                true),
                        new Row(new OrderId("FRD-2"), null, "", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "<html>",
                "{\"list\":[]}",
                "{\"list\":7,\"paging\":{\"pages\":1}}"
            })
    void what_is_no_list_is_no_answer(String body) {
        assertThatExceptionOfType(VtexUnavailable.class).isThrownBy(() -> page(body));
    }

    private Page page(String body) {
        world.stub().answerNext(Canned.of(200, body));
        return world.listing().page(world.account(), FROM, TO, 2);
    }
}

package io.trapiche.adapter.vtex.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.application.vtex.port.OrderFeed.Item;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.OrderId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class FeedItemsTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ENTRY =
            """
            {"EventId":"E1","handle":"H1","domain":"Fulfillment","state":null,
             "orderId":"FRD-1001","currentChange":"2026-03-01T12:00:00.1234567Z"}
            """;

    private final VtexStubWorld world = new VtexStubWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_broken_entry_hides_no_other() {
        List<Item> items =
                read(
                        "["
                                + ENTRY
                                + ",{\"handle\":\"H2\",\"orderId\":\"no order/id\"},7,null,"
                                + "{\"orderId\":\"FRD-1002\"}]");

        assertThat(items).extracting(Item::handle).containsExactly("H1", "H2", "", "", "");
        assertThat(items.getFirst().order())
                .isEqualTo(new OmsOrderRef(VtexStubWorld.ACCOUNT, new OrderId("FRD-1001")));
        assertThat(items.getFirst().fault()).isNull();
        assertThat(items.subList(1, 5)).allSatisfy(item -> assertThat(item.fault()).isNotNull());
        assertThat(items.subList(1, 4)).allSatisfy(item -> assertThat(item.order()).isNull());
    }

    @Test
    void the_body_is_what_is_known_of_an_entry() {
        String entry =
                ENTRY.replace(
                        "\"state\":null",
                        "\"State\":\"handling\",\"lastState\":{\"token\":\"secret\"},\"Handle\":\"H2\","
                                + "\"accessToken\":\"secret\",\"lastChange\":\"2026-03-01T11:59:00Z\"");

        assertThat(MAPPER.readTree(read("[" + entry + "]").getFirst().body()))
                .isEqualTo(
                        MAPPER.readTree(
                                """
                                {"eventId":"E1","domain":"Fulfillment","orderId":"FRD-1001",
                                 "state":"handling","currentChange":"2026-03-01T12:00:00.1234567Z",
                                 "lastChange":"2026-03-01T11:59:00Z"}
                                """));
    }

    @Test
    void of_a_broken_entry_no_more_is_kept() {
        assertThat(read("[{\"handle\":\"H1\",\"token\":\"secret\"},\"secret\",[\"secret\"]]"))
                .extracting(Item::body)
                .containsExactly("{}", "{}", "{}");
    }

    @Test
    void different_broken_entries_have_different_keys() {
        assertThat(read("[{\"token\":\"1\"},{\"token\":\"2\"}]"))
                .extracting(Item::dedupeKey)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_key_does_not_depend_on_the_handle() {
        Item first = read("[" + ENTRY + "]").getFirst();

        assertThat(read("[" + ENTRY.replace("H1", "H9") + "]").getFirst().dedupeKey())
                .isEqualTo(first.dedupeKey());
        assertThat(read("[" + ENTRY.replace("12:00", "12:01") + "]").getFirst().dedupeKey())
                .isNotEqualTo(first.dedupeKey());
    }

    @Test
    void the_status_is_told_where_an_entry_has_one() {
        String handling = ENTRY.replace("\"state\":null", "\"State\":\" handling\"");

        assertThat(read("[" + ENTRY + "," + handling + "]"))
                .extracting(Item::status)
                .containsExactly(null, OmsStatus.HANDLING);
    }

    @Test
    void a_huge_body_is_cut() {
        String huge = ENTRY.replace("Fulfillment", "x".repeat(100_000));

        assertThat(read("[" + huge + "]").getFirst().body()).hasSizeLessThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[", "<html>", "7"})
    void what_is_no_list_leaves_the_feed_as_it_is(String body) {
        assertThatExceptionOfType(VtexUnavailable.class).isThrownBy(() -> read(body));
    }

    @Test
    void ten_are_read_and_ten_are_committed_at_a_time() {
        List<String> handles = new ArrayList<>(List.of(""));
        for (int i = 0; i < 23; i++) {
            handles.add("H" + i);
        }

        read("[]");
        assertThat(world.stub().lastReceived().query()).isEqualTo("maxlot=10");
        Canned done = Canned.of(200, "");
        world.stub().answerNext(done, done, done);
        world.orderFeed().commit(world.account(), handles);

        assertThat(world.stub().received().subList(1, 4))
                .extracting(request -> MAPPER.readTree(request.body()).path("handles").size())
                .containsExactly(10, 10, 3);
        assertThat(world.stub().received()).hasSize(4);
    }

    private List<Item> read(String body) {
        world.stub().answerNext(Canned.of(200, body));
        return world.orderFeed().read(world.account());
    }
}

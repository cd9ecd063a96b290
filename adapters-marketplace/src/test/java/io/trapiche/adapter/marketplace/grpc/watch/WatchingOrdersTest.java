package io.trapiche.adapter.marketplace.grpc.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status;
import io.trapiche.adapter.marketplace.grpc.TestServer;
import io.trapiche.adapter.marketplace.grpc.ToldError;
import io.trapiche.adapter.marketplace.grpc.access.WatchedOrders;
import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.adapter.marketplace.grpc.placing.SampleOrders;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReleased;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.orders.v1.CancelOrderRequest;
import io.trapiche.orders.v1.OrderState;
import io.trapiche.orders.v1.OrderUpdate;
import io.trapiche.orders.v1.WatchOrdersResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchingOrdersTest {

    private static final String ALL = "accounts/-/marketplaces/feira";

    private final TestServer server =
            TestServer.inProcess(
                    Map.of(
                            "trapiche.grpc.watch.heartbeat", "50ms",
                            "trapiche.grpc.watch.max-per-marketplace", "2"));

    @AfterEach
    void close() {
        server.close();
    }

    private void place(String orderId) {
        var _ = server.feira().placeOrder(SampleOrders.request(orderId));
    }

    private static List<String> names(List<OrderUpdate> updates) {
        return updates.stream().map(OrderUpdate::getName).toList();
    }

    @Test
    void begins_with_a_token_and_tells_what_happens_from_then_on() {
        place("1001");
        Watcher watcher = Watcher.start(server, Watcher.request());

        assertThat(watcher.next().hasUpdate()).isFalse();
        place("1002");

        assertThat(names(watcher.updates(1))).containsExactly(SampleOrders.name("1002"));
    }

    @Test
    void tells_everything_from_the_beginning() {
        place("1001");
        place("1002");
        Watcher watcher = Watcher.start(server, Watcher.request().setFromBeginning(true));

        assertThat(names(watcher.updates(2)))
                .containsExactly(SampleOrders.name("1001"), SampleOrders.name("1002"));
    }

    @Test
    void goes_on_behind_the_last_token_seen() {
        for (int i = 0; i < 10; i++) {
            place("100" + i);
        }
        Watcher first = Watcher.start(server, Watcher.request().setFromBeginning(true));
        List<OrderUpdate> before = first.updates(4);
        first.cancel();

        Watcher second = Watcher.start(server, Watcher.request().setResumeToken(first.lastToken()));

        assertThat(names(before)).last().isEqualTo(SampleOrders.name("1003"));
        assertThat(names(second.updates(6)))
                .containsExactlyElementsOf(
                        IntStream.range(4, 10)
                                .mapToObj(i -> SampleOrders.name("100" + i))
                                .toList());
    }

    /** The contract: an empty string and an absent one are the same. */
    @Test
    void an_empty_token_is_none() {
        place("1001");
        Watcher watcher = Watcher.start(server, Watcher.request().setResumeToken(""));

        assertThat(watcher.next().hasUpdate()).isFalse();
        place("1002");

        assertThat(names(watcher.updates(1))).containsExactly(SampleOrders.name("1002"));
    }

    @Test
    void nothing_is_missed_between_the_first_token_and_a_break() {
        Watcher first = Watcher.start(server, Watcher.request());
        var _ = first.next();
        first.cancel();
        place("1001");

        Watcher second = Watcher.start(server, Watcher.request().setResumeToken(first.lastToken()));

        assertThat(names(second.updates(1))).containsExactly(SampleOrders.name("1001"));
    }

    @Test
    void tells_the_state_after_each_event_even_when_resumed_in_the_middle() {
        place("1001");
        server.orders().record(SampleOrders.stream("1001"), new OrderSubmitted(TestServer.NOON));
        var _ =
                server.feira()
                        .cancelOrder(
                                CancelOrderRequest.newBuilder()
                                        .setName(SampleOrders.name("1001"))
                                        .setReason("arrependimento")
                                        .build());
        Watcher first = Watcher.start(server, Watcher.request().setFromBeginning(true));
        assertThat(first.updates(3))
                .extracting(OrderUpdate::getType, OrderUpdate::getState, OrderUpdate::getSequence)
                .containsExactly(
                        tuple("order.received", OrderState.ORDER_STATE_RECEIVED, 0L),
                        tuple("order.submitted", OrderState.ORDER_STATE_SUBMITTED, 1L),
                        tuple("order.cancellation-asked", OrderState.ORDER_STATE_CANCELLING, 2L));
        server.orders()
                .record(
                        SampleOrders.stream("1001"),
                        new OrderIntegrated(
                                new VtexOrderIds(new OrderId("FRD-1001"), null), TestServer.NOON));

        Watcher second = Watcher.start(server, Watcher.request().setResumeToken(first.lastToken()));

        assertThat(second.updates(1))
                .extracting(OrderUpdate::getType, OrderUpdate::getState, OrderUpdate::getSequence)
                .containsExactly(tuple("order.integrated", OrderState.ORDER_STATE_CANCELLING, 3L));
    }

    @Test
    void watches_every_account_of_the_marketplace_and_nobody_elses_orders() {
        place("1001");
        var _ =
                server.feira()
                        .placeOrder(
                                SampleOrders.request(
                                        "accounts/mercadinho/marketplaces/feira",
                                        "1002",
                                        SampleOrders.small()));
        var _ =
                server.bazar()
                        .placeOrder(
                                SampleOrders.request(
                                        "accounts/lojademo/marketplaces/bazar",
                                        "1003",
                                        SampleOrders.small()));
        place("1004");

        assertThat(
                        names(
                                Watcher.start(
                                                server,
                                                Watcher.request()
                                                        .setParent(ALL)
                                                        .setFromBeginning(true))
                                        .updates(3)))
                .containsExactly(
                        SampleOrders.name("1001"),
                        "accounts/mercadinho/marketplaces/feira/orders/1002",
                        SampleOrders.name("1004"));
        assertThat(
                        names(
                                Watcher.start(server, Watcher.request().setFromBeginning(true))
                                        .updates(2)))
                .containsExactly(SampleOrders.name("1001"), SampleOrders.name("1004"));
    }

    @Test
    void refuses_a_token_of_another_watch() {
        Watcher ofOne = Watcher.start(server, Watcher.request());
        var _ = ofOne.next();

        assertThat(
                        Watcher.start(
                                        server,
                                        Watcher.request()
                                                .setParent(ALL)
                                                .setResumeToken(ofOne.lastToken()))
                                .error())
                .isEqualTo(
                        ToldError.plain(
                                Status.Code.INVALID_ARGUMENT, ErrorReason.INVALID_RESUME_TOKEN));
        assertThat(
                        Watcher.start(
                                        server,
                                        new TestServer.Bearer("Bearer bazar-token"),
                                        Watcher.request()
                                                .setParent("accounts/lojademo/marketplaces/bazar")
                                                .setResumeToken(ofOne.lastToken()))
                                .error())
                .isEqualTo(
                        ToldError.plain(
                                Status.Code.INVALID_ARGUMENT, ErrorReason.INVALID_RESUME_TOKEN));
    }

    @Test
    void refuses_a_token_of_a_place_that_the_log_never_reached() {
        place("1001");
        EventPosition head = server.orders().head();

        assertThat(
                        Stream.of(
                                        new EventPosition(head.transactionId(), head.index() + 1),
                                        new EventPosition(Long.MAX_VALUE, Long.MAX_VALUE),
                                        new EventPosition(-1, 1),
                                        new EventPosition(1, -1))
                                .map(this::resuming))
                .containsOnly(
                        ToldError.plain(
                                Status.Code.INVALID_ARGUMENT, ErrorReason.INVALID_RESUME_TOKEN));
    }

    private ToldError resuming(EventPosition position) {
        WatchedOrders orders =
                new WatchedOrders(new MarketplaceId("feira"), new AccountName("lojademo"));
        return Watcher.start(
                        server, Watcher.request().setResumeToken(ResumeToken.of(orders, position)))
                .error();
    }

    @Test
    void refuses_accounts_that_cannot_be_watched() {
        assertThat(watching("accounts/nowhere/marketplaces/feira"))
                .isEqualTo(ToldError.plain(Status.Code.NOT_FOUND, ErrorReason.UNKNOWN_ACCOUNT));
        assertThat(watching("accounts/-/marketplaces/feira/orders/1"))
                .isEqualTo(ToldError.invalid("parent"));
        assertThat(watching("accounts/LOJA/marketplaces/feira"))
                .isEqualTo(ToldError.invalid("parent"));
        assertThat(
                        Watcher.start(
                                        server,
                                        new TestServer.Bearer("Bearer bazar-token"),
                                        Watcher.request()
                                                .setParent(
                                                        "accounts/mercadinho/marketplaces/bazar"))
                                .error())
                .isEqualTo(
                        ToldError.plain(
                                Status.Code.PERMISSION_DENIED,
                                ErrorReason.MARKETPLACE_NOT_CONNECTED));
    }

    private ToldError watching(String parent) {
        return Watcher.start(server, Watcher.request().setParent(parent)).error();
    }

    @Test
    void a_suspended_account_can_still_be_watched() {
        assertThat(
                        Watcher.start(
                                        server,
                                        Watcher.request()
                                                .setParent("accounts/fechada/marketplaces/feira"))
                                .next()
                                .getResumeToken())
                .isNotEmpty();
    }

    @Test
    void sends_a_token_when_nothing_happens() {
        place("1001");
        Watcher watcher = Watcher.start(server, Watcher.request().setFromBeginning(true));
        var _ = watcher.updates(1);

        assertThat(List.of(watcher.next(), watcher.next()))
                .containsOnly(
                        WatchOrdersResponse.newBuilder()
                                .setResumeToken(watcher.lastToken())
                                .build());
    }

    @Test
    void sends_and_reads_no_more_than_the_client_takes() {
        for (int i = 0; i < 250; i++) {
            server.orders()
                    .record(
                            SampleOrders.stream("1001"),
                            new OrderReleased("op", "again", TestServer.NOON));
        }
        Watcher watcher = Watcher.start(server, Watcher.request().setFromBeginning(true));
        watcher.ask(5);
        Awaitility.await().until(() -> watcher.waiting() == 5);

        Awaitility.await()
                .during(Duration.ofMillis(200))
                .until(() -> watcher.waiting() == 5 && server.orders().pagesRead() <= 1);

        watcher.ask(246);
        Awaitility.await().until(() -> watcher.waiting() == 251);
        for (int i = 0; i < 251; i++) {
            WatchOrdersResponse answer = watcher.take();
            if (i > 0) {
                assertThat(answer.getUpdate().getSequence()).isEqualTo(i - 1);
            }
        }
    }

    @Test
    void a_marketplace_holds_so_many_watches_and_cancelling_one_makes_room() {
        Watcher first = Watcher.start(server, Watcher.request());
        Watcher second = Watcher.start(server, Watcher.request());
        var _ = first.next();
        var _ = second.next();

        assertThat(Watcher.start(server, Watcher.request()).error())
                .isEqualTo(
                        ToldError.repeatable(
                                Status.Code.RESOURCE_EXHAUSTED, ErrorReason.TOO_MANY_WATCHES));
        Watcher others =
                Watcher.start(
                        server,
                        new TestServer.Bearer("Bearer bazar-token"),
                        Watcher.request().setParent("accounts/-/marketplaces/bazar"));
        assertThat(others.next().hasUpdate()).isFalse();

        first.cancel();

        Awaitility.await()
                .untilAsserted(
                        () -> {
                            Watcher third = Watcher.start(server, Watcher.request());
                            third.ask(1);
                            Awaitility.await()
                                    .atMost(Duration.ofMillis(200))
                                    .until(() -> third.waiting() == 1);
                        });
    }

    @Test
    void ends_when_the_store_is_away_and_goes_on_afterwards() {
        place("1001");
        Watcher first = Watcher.start(server, Watcher.request().setFromBeginning(true));
        var _ = first.updates(1);
        server.orders().failWith(() -> new StorageUnavailable("away", new RuntimeException()));

        assertThat(first.error())
                .isEqualTo(
                        ToldError.repeatable(
                                Status.Code.UNAVAILABLE, ErrorReason.STORAGE_UNAVAILABLE));

        server.orders().failWith(null);
        place("1002");
        assertThat(
                        names(
                                Watcher.start(
                                                server,
                                                Watcher.request().setResumeToken(first.lastToken()))
                                        .updates(1)))
                .containsExactly(SampleOrders.name("1002"));
    }

    @Test
    void ends_when_the_server_stops() {
        Watcher watcher = Watcher.start(server, Watcher.request());
        var _ = watcher.next();

        server.server().stop();

        assertThat(watcher.error())
                .isEqualTo(
                        ToldError.repeatable(Status.Code.UNAVAILABLE, ErrorReason.SHUTTING_DOWN));
    }
}

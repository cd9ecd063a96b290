package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderCommand.PlaceOrder;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.testkit.erp.InMemoryEventExport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A database restored from a copy that is older than what Kafka has. */
class ExportAheadOfLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOST = 200;

    private final EventStoreFixture store = new EventStoreFixture();
    private final InMemoryEventExport export = new InMemoryEventExport();
    private final TransactionTemplate transactions = new TransactionTemplate(store.transactions);
    private final EventFollower.Context context =
            new EventFollower.Context(
                    store.log,
                    new EventTokens(store.dataSource, transactions, store.serializer, "node-1"),
                    transactions,
                    10,
                    Duration.ofMillis(100));
    private final ExportingFollower follower = new ExportingFollower(context, export, 0, 1);
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(follower);
    private final JdbcClient jdbc = JdbcClient.create(store.dataSource);

    @AfterEach
    void stop() throws InterruptedException {
        follower.stop();
        thread.join();
        store.close();
    }

    @Test
    void nothing_is_passed_over_in_silence_and_all_goes_on_once_the_ids_are_carried_on() {
        EventPosition exported = new EventPosition(currentTransaction() + LOST, 7);
        try (var segment = export.open(0)) {
            segment.write(List.of(), exported);
        }
        context.tokens().initialise(follower.claim());
        thread.start();
        await().atMost(PATIENCE).until(() -> follower.status().failure() != null);
        assertThat(follower.status().failure()).isEqualTo("ExportAheadOfLog");

        while (currentTransaction() <= exported.transactionId()) {
            // Each takes an id.
        }
        place("1001");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(export.exported()).hasSize(1));
        assertThat(follower.status().failure()).isNull();
    }

    private long currentTransaction() {
        return jdbc.sql("select pg_current_xact_id()::text::bigint").query(Long.class).single();
    }

    private void place(String orderId) {
        ChannelOrderKey key =
                new ChannelOrderKey(
                        new AccountName("lojademo"),
                        new MarketplaceId("feira"),
                        new MarketplaceOrderId(orderId));
        var _ =
                store.channelOrders.handleNew(
                        StreamId.of(key),
                        new PlaceOrder(
                                key, new AffiliateId("FRD"), Orders.content(1050), Orders.NOON));
    }
}

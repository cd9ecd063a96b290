package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderCommand.PlaceOrder;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.testkit.erp.InMemoryEventExport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class ExportingFollowerTest {

    private static final AccountName HINDERED = new AccountName("lojademo");
    private static final AccountName OTHER = new AccountName("mercadinho");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int AT_ONCE = 10;
    private static final int MANY = 3 * AT_ONCE + 1;

    private final EventStoreFixture store = new EventStoreFixture();
    private final InMemoryEventExport export = new InMemoryEventExport();
    private final List<Thread> threads = new ArrayList<>();
    private final EventFollower.Context context = context();
    private final ExportingFollower follower = new ExportingFollower(context, export, 0, 2);
    private final ExportingFollower neighbour = new ExportingFollower(context, export, 1, 2);

    private EventFollower.Context context() {
        TransactionTemplate transactions = new TransactionTemplate(store.transactions);
        return new EventFollower.Context(
                store.log,
                new EventTokens(store.dataSource, transactions, store.serializer, "node-1"),
                transactions,
                AT_ONCE,
                Duration.ofMillis(100));
    }

    @BeforeEach
    void start() {
        context.tokens().initialise(follower.claim());
        context.tokens().initialise(neighbour.claim());
        threads.add(Thread.ofPlatform().daemon().start(follower));
        threads.add(Thread.ofPlatform().daemon().start(neighbour));
    }

    @AfterEach
    void stop() throws InterruptedException {
        follower.stop();
        neighbour.stop();
        for (Thread thread : threads) {
            thread.join();
        }
        store.close();
    }

    @Test
    void what_an_account_is_owed_follows_although_no_new_event_comes() {
        export.hinder(HINDERED);
        for (int i = 0; i < MANY; i++) {
            place(HINDERED, "" + i);
            if (i % AT_ONCE == 0) {
                place(OTHER, "" + i);
            }
        }
        awaitExported(OTHER, 4);
        assertThat(exported(HINDERED)).isEmpty();

        export.release(HINDERED);

        awaitExported(HINDERED, MANY);
        place(HINDERED, "new");
        awaitExported(HINDERED, MANY + 1);
        assertThat(exported(HINDERED))
                .containsExactlyInAnyOrderElementsOf(
                        store.log.ofAccount(HINDERED, EventPosition.START, 2 * MANY));
    }

    private void awaitExported(AccountName account, int events) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(exported(account)).hasSize(events));
    }

    private List<RecordedEvent> exported(AccountName account) {
        return export.exported().stream()
                .filter(event -> event.stream().account().equals(account))
                .toList();
    }

    private void place(AccountName account, String orderId) {
        ChannelOrderKey key =
                new ChannelOrderKey(
                        account, new MarketplaceId("feira"), new MarketplaceOrderId(orderId));
        assertThat(
                        store.channelOrders
                                .handleNew(
                                        StreamId.of(key),
                                        new PlaceOrder(
                                                key,
                                                new AffiliateId("FRD"),
                                                Orders.content(1050),
                                                Orders.NOON))
                                .decision())
                .isNotNull();
    }
}

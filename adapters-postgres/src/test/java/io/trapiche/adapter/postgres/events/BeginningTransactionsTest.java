package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class BeginningTransactionsTest {

    private static final StreamId ORDER = StreamId.of(Orders.key("1"));

    private final EventStoreFixture store = new EventStoreFixture();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_command_inside_a_transaction_is_refused() {
        new TransactionTemplate(store.transactions)
                .executeWithoutResult(
                        _ -> {
                            JdbcClient.create(store.dataSource)
                                    .sql("select pg_current_xact_id()")
                                    .query()
                                    .singleValue();
                            assertThatIllegalStateException().isThrownBy(this::place);
                            assertThat(store.channelOrders.load(ORDER)).isEqualTo(new NotPlaced());
                        });

        place();
        assertThat(store.channelOrders.load(ORDER)).isInstanceOf(Received.class);
    }

    @Test
    void a_consumer_cannot_change_aggregates_in_its_batch() throws InterruptedException {
        EventProcessing processing = store.processing("node-1");
        processing.add(new Changing());
        processing.start();
        try {
            place();
            await().untilAsserted(
                            () ->
                                    assertThat(processing.status())
                                            .extracting(FollowerStatus::failure)
                                            .containsExactly("IllegalStateException"));
        } finally {
            processing.stop();
        }
    }

    @Test
    void a_store_that_is_not_there_is_unavailable() {
        store.close();

        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(this::place);
        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> store.channelOrders.load(ORDER));
    }

    private void place() {
        assertThat(store.channelOrders.handleNew(ORDER, Orders.place("1")).decision()).isNotNull();
    }

    private final class Changing implements EventConsumer {

        @Override
        public String name() {
            return "changing";
        }

        @Override
        public void consume(List<RecordedEvent> batch) {
            StreamId other = StreamId.of(Orders.key("2"));
            assertThat(store.channelOrders.handle(other, Orders.place("2")).decision()).isNotNull();
        }
    }
}

package io.trapiche.adapter.postgres.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.postgres.inbox.MissingCallbacks.Missing;
import io.trapiche.adapter.postgres.jdbc.MigratedDatabase;
import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MissingCallbacksTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final AccountName LOJA = new AccountName("lojademo");
    private static final AccountName OTHER = new AccountName("outra");

    private final MigratedDatabase database = new MigratedDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final MissingCallbacks callbacks =
            new MissingCallbacks(database.dataSource(), InstantSource.fixed(NOW));
    private final AtomicInteger number = new AtomicInteger();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_account_is_named_when_vtex_has_its_orders_and_calls_back_none() {
        orders(LOJA, "FRD-", 60, 30, 16);
        orders(OTHER, "FRD-", 60, 30);
        called(OTHER, "PROCESSING_RESULT", 20);

        assertThat(callbacks.among(List.of(LOJA, OTHER)))
                .containsExactly(new Missing(LOJA, 3, NOW.minusSeconds(3600)));
        assertThat(callbacks.among(List.of(OTHER))).isEmpty();
    }

    @Test
    void one_callback_is_enough_and_what_comes_another_way_is_none() {
        orders(LOJA, "FRD-", 60, 30, 16);
        called(LOJA, "FEED", 5);
        called(LOJA, "PROCESSING_RESULT", 80);
        assertThat(callbacks.among(List.of(LOJA))).hasSize(1);

        called(LOJA, "PROCESSING_RESULT", 2);

        assertThat(callbacks.among(List.of(LOJA))).isEmpty();
    }

    @Test
    void orders_that_are_young_old_or_not_in_vtex_do_not_count() {
        orders(LOJA, "FRD-", 80, 60, 30, 10);
        orders(LOJA, null, 60, 30, 16);

        assertThat(callbacks.among(List.of(LOJA))).isEmpty();
    }

    private void orders(AccountName account, @Nullable String vtex, int... minutesAgo) {
        for (int minutes : minutesAgo) {
            String id = Integer.toString(number.incrementAndGet());
            jdbc.sql(
                            """
                            INSERT INTO order_view
                                   (stream_id, account, kind, marketplace, marketplace_order_id, vtex_order_id, state, phase,
                                    cancelling, parked, invoices, invoiced_in_full, value_minor_units, value_currency,
                                    created_at, updated_at, sequence)
                            VALUES (:stream, :account, 'CHANNEL_ORDER', 'feira', :id, :vtex, 'approved', 'approved',
                                    false, false, 0, false, 100, 'BRL', :at, :at, 1)
                            """)
                    .param("stream", "channel-order/" + account + "/feira/" + id)
                    .param("account", account.value())
                    .param("id", id)
                    .param("vtex", vtex == null ? null : vtex + id)
                    .param("at", NOW.minusSeconds(minutes * 60L).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private void called(AccountName account, String source, int minutesAgo) {
        jdbc.sql(
                        """
                        INSERT INTO inbox (source, account, dedupe_key, body, received_at)
                        VALUES (:source, :account, :key, '{}', :at)
                        """)
                .param("source", source)
                .param("account", account.value())
                .param("key", Integer.toString(number.incrementAndGet()))
                .param("at", NOW.minusSeconds(minutesAgo * 60L).atOffset(ZoneOffset.UTC))
                .update();
    }
}

package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.trapiche.adapter.postgres.events.EventTokens.Claim;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.streams.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** Instances share followers by Axon's table, as those of the version before do. */
class SharingClaimsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Claim CLAIM = new Claim("noting", 0);
    private static final EventPosition POSITION = new EventPosition(812, 7);

    private final EventStoreFixture store = new EventStoreFixture();
    private final TransactionTemplate transactions = new TransactionTemplate(store.transactions);
    private final EventTokens tokens =
            new EventTokens(store.dataSource, transactions, store.serializer, "node-1");
    private final JdbcTokenStore before = versionBefore();
    private final Noting consumer = new Noting("noting", store.dataSource);
    private final EventProcessing processing = store.processing("node-1");

    private JdbcTokenStore versionBefore() {
        return JdbcTokenStore.builder()
                .connectionProvider(
                        new TransactionAwareDataSourceProxy(store.dataSource)::getConnection)
                .serializer(store.serializer)
                .contentType(String.class)
                .claimTimeout(Duration.ofSeconds(10))
                .nodeId("node-2")
                .schema(
                        TokenSchema.builder()
                                .setTokenTable("event_token")
                                .setProcessorNameColumn("processor_name")
                                .setTokenTypeColumn("token_type")
                                .build())
                .build();
    }

    @BeforeEach
    void create() {
        Noting.createTable(store.dataSource);
    }

    @AfterEach
    void close() throws InterruptedException {
        processing.stop();
        Noting.dropTable(store.dataSource);
        store.close();
    }

    @Test
    void the_version_before_goes_on_from_a_position_and_heeds_a_claim() {
        tokens.initialise(CLAIM);
        assertThat(tokens.claim(CLAIM)).isEqualTo(EventPosition.START);
        assertThat(store(POSITION)).isTrue();

        assertThatExceptionOfType(UnableToClaimTokenException.class)
                .isThrownBy(this::fetchedByTheVersionBefore);

        tokens.release(CLAIM);
        assertThat(fetchedByTheVersionBefore()).isEqualTo(new CommitOrderToken(POSITION));
    }

    @Test
    void a_claim_of_the_version_before_is_heeded_until_it_is_old() {
        tokens.initialise(CLAIM);
        assertThat(fetchedByTheVersionBefore()).isNull();

        assertThatExceptionOfType(UnableToClaimTokenException.class)
                .isThrownBy(() -> tokens.claim(CLAIM));
        assertThat(store(POSITION)).isFalse();

        age("node-2");
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(UnableToClaimTokenException.class)
                .until(() -> tokens.claim(CLAIM), EventPosition.START::equals);
    }

    @Test
    void whoever_loses_its_claim_takes_nothing_until_it_has_it_again() {
        processing.add(consumer);
        processing.start();
        place("1");
        await().atMost(PATIENCE).until(() -> consumer.streams().size() == 1);

        give("node-2");
        place("2");

        await().atMost(PATIENCE).until(() -> !processing.status().getFirst().claimed());
        assertThat(consumer.streams()).hasSize(1);
        age("node-2");
        await().atMost(PATIENCE).until(() -> consumer.streams().size() == 2);
        assertThat(processing.status().getFirst().failure()).isNull();
    }

    private boolean store(EventPosition position) {
        return Boolean.TRUE.equals(
                transactions.execute(_ -> !tokens.store(Map.of(CLAIM, position)).isEmpty()));
    }

    private @org.jspecify.annotations.Nullable Object fetchedByTheVersionBefore() {
        return transactions.execute(_ -> before.fetchToken(CLAIM.name(), CLAIM.segment()));
    }

    private void age(String owner) {
        own(owner, Instant.now().minusSeconds(11));
    }

    private void give(String owner) {
        own(owner, Instant.now().plusSeconds(60));
    }

    private void own(String owner, Instant at) {
        var _ =
                JdbcClient.create(store.dataSource)
                        .sql("update event_token set owner = ?, \"timestamp\" = ?")
                        .params(owner, DateTimeUtils.formatInstant(at))
                        .update();
    }

    private void place(String id) {
        assertThat(
                        store.channelOrders
                                .handleNew(StreamId.of(Orders.key(id)), Orders.place(id))
                                .decision())
                .isNotNull();
    }
}

package io.trapiche.adapter.postgres.events;

import io.trapiche.adapter.postgres.jdbc.StorageFailures;
import io.trapiche.application.events.port.EventPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who follows where, and how far it is: in Axon's token table, by Axon's rules, but what concerns
 * several followers of this instance is one statement. Thread-safe.
 */
final class EventTokens {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration RENEWAL = Duration.ofSeconds(3);

    /** Before anybody else may take it. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(8);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(900);

    private static final String FREE =
            """
            select processor_name, segment from event_token
             where owner is null or owner = ? or "timestamp"::timestamptz < ?::timestamptz
            """;

    /** A row that is locked is being stored by this instance, or looked at by another. */
    private static final String RENEW =
            """
            update event_token as token set "timestamp" = ?
              from (select held.processor_name, held.segment
                      from event_token as held
                      join unnest(?::text[], ?::text[]) as living (name, segment)
                        on held.processor_name = living.name
                       and held.segment = living.segment::integer
                     where held.owner = ?
                       for update of held skip locked) as held
             where token.processor_name = held.processor_name and token.segment = held.segment
            returning token.processor_name, token.segment
            """;

    private static final String STORE =
            """
            update event_token as held
               set token = reached.token, token_type = reached.type, "timestamp" = reached.at
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   as reached (name, segment, token, type, at)
             where held.processor_name = reached.name
               and held.segment = reached.segment::integer
               and held.owner = ?
            returning held.processor_name, held.segment
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final EventSerializer serializer;
    private final String nodeId;
    private final TokenStore tokens;
    private final Set<Claim> living = ConcurrentHashMap.newKeySet();
    private final Map<Claim, Long> renewedNanos = new ConcurrentHashMap<>();
    private Set<Claim> free = Set.of();
    private long nextLook = System.nanoTime();
    private volatile long nextRenewal = System.nanoTime();

    EventTokens(
            DataSource dataSource,
            TransactionTemplate transactions,
            EventSerializer serializer,
            String nodeId) {
        DataSource inTransaction = new TransactionAwareDataSourceProxy(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = transactions;
        this.serializer = serializer;
        this.nodeId = nodeId;
        this.tokens =
                JdbcTokenStore.builder()
                        .connectionProvider(inTransaction::getConnection)
                        .serializer(serializer)
                        .contentType(String.class)
                        .claimTimeout(TIMEOUT)
                        .nodeId(nodeId)
                        .schema(
                                TokenSchema.builder()
                                        .setTokenTable("event_token")
                                        .setProcessorNameColumn("processor_name")
                                        .setTokenTypeColumn("token_type")
                                        .build())
                        .build();
    }

    /** A segment to follow; one instance has it at a time. */
    record Claim(String name, int segment) {

        private static Claim read(ResultSet row, int number) throws SQLException {
            return new Claim(row.getString("processor_name"), row.getInt("segment"));
        }

        @Override
        public String toString() {
            return "%s[%d]".formatted(name, segment);
        }
    }

    /** Of instances that start together one makes the row, and the others find it made. */
    void initialise(Claim claim) {
        try {
            transactions.executeWithoutResult(_ -> initialiseUnlessKnown(claim));
        } catch (RuntimeException failure) {
            if (!isKnown(claim)) {
                throw failure;
            }
        }
    }

    private void initialiseUnlessKnown(Claim claim) {
        if (!isKnown(claim)) {
            tokens.initializeSegment(null, claim.name(), claim.segment());
        }
    }

    private boolean isKnown(Claim claim) {
        int[] segments = transactions.execute(_ -> tokens.fetchSegments(claim.name()));
        return Arrays.stream(segments).anyMatch(segment -> segment == claim.segment());
    }

    /**
     * Takes the claim; gives the position to go on from.
     *
     * @throws UnableToClaimTokenException when another instance has it
     */
    EventPosition claim(Claim claim) {
        if (!free().contains(claim)) {
            throw new UnableToClaimTokenException(claim + " is another instance's");
        }
        EventPosition position =
                transactions.execute(
                        _ ->
                                CommitOrderToken.positionOf(
                                        tokens.fetchToken(claim.name(), claim.segment())));
        renewedNanos.put(claim, System.nanoTime());
        return position;
    }

    /** As of a moment ago: whoever waits for a claim asks again and again. */
    private synchronized Set<Claim> free() {
        if (isOver(nextLook)) {
            free =
                    StorageFailures.translated(
                            "event tokens: look",
                            () ->
                                    jdbc.sql(FREE)
                                            .params(nodeId, at(now().minus(TIMEOUT)))
                                            .query(Claim::read)
                                            .set());
            nextLook = System.nanoTime() + BETWEEN_LOOKS.toNanos();
        }
        return free;
    }

    /**
     * Tells that the follower lives. Now and then the claims of all who told so are renewed.
     *
     * @throws UnableToClaimTokenException when it could not be renewed for long
     */
    void renew(Claim claim) {
        living.add(claim);
        if (isOver(nextRenewal) || isGivenUp(claim)) {
            renewLiving(claim);
        }
        if (isGivenUp(claim)) {
            throw new UnableToClaimTokenException(claim + " could not be renewed");
        }
    }

    private synchronized void renewLiving(Claim asking) {
        if (!isOver(nextRenewal) && !isGivenUp(asking)) {
            return;
        }
        List<Claim> told = List.copyOf(living);
        living.removeAll(told);
        long now = System.nanoTime();
        StorageFailures.translated(
                        "event tokens: renew",
                        () ->
                                jdbc.sql(RENEW)
                                        .params(
                                                at(now()),
                                                texts(told, Claim::name),
                                                texts(told, Claim::segment),
                                                nodeId)
                                        .query(Claim::read)
                                        .set())
                .forEach(renewed -> renewedNanos.put(renewed, now));
        nextRenewal = now + RENEWAL.toNanos();
    }

    /**
     * Stores how far followers are, inside the transaction of what they wrote.
     *
     * @return those whose claims this instance still has; when they are not all, roll back
     */
    Set<Claim> store(Map<Claim, EventPosition> reached) {
        Collection<GenericTokenEntry<String>> entries = new ArrayList<>();
        reached.forEach(
                (claim, position) ->
                        entries.add(
                                new GenericTokenEntry<>(
                                        new CommitOrderToken(position),
                                        serializer,
                                        String.class,
                                        claim.name(),
                                        claim.segment())));
        long now = System.nanoTime();
        Set<Claim> stored =
                jdbc.sql(STORE)
                        .params(
                                texts(entries, GenericTokenEntry::getProcessorName),
                                texts(entries, GenericTokenEntry::getSegment),
                                texts(entries, entry -> entry.getSerializedToken().getData()),
                                texts(entries, entry -> entry.getTokenType().getName()),
                                texts(entries, GenericTokenEntry::timestampAsString),
                                nodeId)
                        .query(Claim::read)
                        .set();
        stored.forEach(claim -> renewedNanos.put(claim, now));
        return stored;
    }

    /** Lets the claim go. */
    void release(Claim claim) {
        living.remove(claim);
        transactions.executeWithoutResult(_ -> tokens.releaseClaim(claim.name(), claim.segment()));
    }

    private boolean isGivenUp(Claim claim) {
        Long renewed = renewedNanos.get(claim);
        return renewed == null || isOver(renewed + GIVEN_UP.toNanos());
    }

    private static boolean isOver(long nanos) {
        return System.nanoTime() - nanos >= 0;
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, Object> column) {
        return rows.stream().map(column).map(Object::toString).toArray(String[]::new);
    }

    private static Instant now() {
        return AbstractTokenEntry.clock.instant();
    }

    private static String at(Instant instant) {
        return DateTimeUtils.formatInstant(instant);
    }
}

package io.trapiche.adapter.erp.export;

import io.trapiche.application.events.port.EventPosition;
import io.trapiche.domain.shared.AccountName;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far a segment is: everything up to its position is exported, less what accounts are owed.
 * Kept as text, {@code 812:7}, or {@code 812:7 held lojademo=790:2@2026-03-02T12:00:00Z} with more
 * accounts behind further blanks.
 */
record SegmentProgress(EventPosition position, Map<AccountName, Owing> held) {

    static final SegmentProgress START = at(EventPosition.START);

    private static final String HELD = " held ";
    private static final Pattern ONE =
            Pattern.compile("([a-z][a-z0-9-]*)=([0-9]+:[0-9]+)@([0-9TZ:.-]+)");

    /**
     * What an account is owed.
     *
     * @param after it has everything up to here
     * @param since when it could first take no more
     */
    record Owing(EventPosition after, Instant since) {}

    SegmentProgress {
        held = Map.copyOf(held);
    }

    static SegmentProgress at(EventPosition position) {
        return new SegmentProgress(position, Map.of());
    }

    boolean holds(AccountName account) {
        return held.containsKey(account);
    }

    SegmentProgress reaching(EventPosition reached) {
        return new SegmentProgress(reached, held);
    }

    /** The accounts are owed everything from here on; those held already stay where they are. */
    SegmentProgress holding(Set<AccountName> accounts, Instant now) {
        Map<AccountName, Owing> all = new HashMap<>(held);
        accounts.forEach(account -> all.putIfAbsent(account, new Owing(position, now)));
        return new SegmentProgress(position, all);
    }

    /** The account has everything up to {@code reached}; all of it when that is the position. */
    SegmentProgress catchingUp(AccountName account, EventPosition reached) {
        Map<AccountName, Owing> all = new HashMap<>(held);
        all.computeIfPresent(
                account,
                (_, owing) ->
                        reached.compareTo(position) < 0 ? new Owing(reached, owing.since()) : null);
        return new SegmentProgress(position, all);
    }

    /** Reads what {@link #toString()} wrote, and what was written before accounts could be held. */
    static Optional<SegmentProgress> parse(String text) {
        int end = text.indexOf(HELD);
        try {
            return end < 0
                    ? EventPosition.parse(text).map(SegmentProgress::at)
                    : EventPosition.parse(text.substring(0, end))
                            .map(
                                    position ->
                                            new SegmentProgress(
                                                    position,
                                                    parseHeld(
                                                            text.substring(end + HELD.length()))));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Map<AccountName, Owing> parseHeld(String text) {
        Map<AccountName, Owing> held = new HashMap<>();
        for (String one : text.split(" ", -1)) {
            Matcher parts = ONE.matcher(one);
            if (!parts.matches()
                    || held.put(new AccountName(parts.group(1)), parseOwing(parts)) != null) {
                throw new IllegalArgumentException("held");
            }
        }
        return held;
    }

    private static Owing parseOwing(Matcher parts) {
        return new Owing(
                EventPosition.parse(parts.group(2)).orElseThrow(IllegalArgumentException::new),
                Instant.parse(parts.group(3)));
    }

    @Override
    public String toString() {
        return held.isEmpty()
                ? position.toString()
                : held.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                        .map(SegmentProgress::text)
                        .collect(Collectors.joining(" ", position + HELD, ""));
    }

    private static String text(Map.Entry<AccountName, Owing> entry) {
        Owing owing = entry.getValue();
        return entry.getKey() + "=" + owing.after() + "@" + owing.since();
    }
}

package io.trapiche.application.following;

import io.trapiche.application.inbox.port.Inbox.Pending;
import io.trapiche.domain.oms.OmsSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signals of what VTEX does not show yet. Whether its order documents may lag behind its feed and
 * hook is written nowhere; what they would hide then is a change that nothing tells of again.
 */
final class AheadOfVtex {

    /** After that the document counts as VTEX's last word. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    /** Feed and document may cut the same moment differently. */
    private static final Duration CUT = Duration.ofSeconds(1);

    private AheadOfVtex() {}

    /**
     * Those that are to be held against a later reading.
     *
     * @param read what VTEX shows; empty when it has no such order
     */
    static List<Pending> among(List<Pending> signals, Optional<OmsSnapshot> read, Instant now) {
        return signals.stream()
                .filter(signal -> now.isBefore(signal.receivedAt().plus(PATIENCE)))
                .filter(signal -> read.map(order -> isAhead(signal, order)).orElse(true))
                .toList();
    }

    private static boolean isAhead(Pending signal, OmsSnapshot read) {
        Instant told = signal.changedAt();
        Instant shown = read.lastChange();
        return told != null
                && shown != null
                && told.isAfter(shown.plus(CUT))
                && !read.status().equals(signal.status());
    }

    /** When to read again: each time as late again as the first of them is old; null for none. */
    static @Nullable Instant again(List<Pending> ahead, Instant now) {
        return ahead.stream()
                .map(Pending::receivedAt)
                .min(Instant::compareTo)
                .map(first -> now.plus(longer(Duration.between(first, now))))
                .orElse(null);
    }

    private static Duration longer(Duration age) {
        return age.compareTo(FIRST_PAUSE) > 0 ? age : FIRST_PAUSE;
    }
}

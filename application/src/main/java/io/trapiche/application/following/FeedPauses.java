package io.trapiche.application.following;

import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long a feed rests after a reading that left it empty. After news the pause is the shortest; a
 * feed that stays quiet rests for a part of its quiet time longer each time, up to the longest. So
 * news waits for no more than half as long as there was none before, and an account that sells is
 * read often whatever the others do.
 */
public final class FeedPauses {

    /** Of the time since the last reading; an empty one was followed by a pause as long as that. */
    private static final double GROWTH = 1.5;

    /** Of a grown pause, so that feeds that fell silent together are not read together. */
    private static final double SPREAD = 0.2;

    private final Range alone;
    private final Range besideHook;
    private final Predicate<AccountName> hooked;
    private final RandomGenerator random;

    /**
     * Between which the pauses lie.
     *
     * @param longest as long as the shortest where a shorter one is given
     */
    public record Range(Duration shortest, Duration longest) {

        public Range {
            longest = longest.compareTo(shortest) < 0 ? shortest : longest;
        }
    }

    /**
     * Computes them.
     *
     * @param alone where the feed is all that tells of an account's orders
     * @param besideHook where a hook tells of them, too, and the feed is there for what it misses
     * @param hooked whether a hook does
     * @param random spreads them
     */
    public FeedPauses(
            Range alone, Range besideHook, Predicate<AccountName> hooked, RandomGenerator random) {
        this.alone = alone;
        this.besideHook = besideHook;
        this.hooked = hooked;
        this.random = random;
    }

    /** After a reading that told something. */
    Duration afterNews(AccountName account) {
        return range(account).shortest();
    }

    /**
     * After a reading that told nothing.
     *
     * @param rested since the reading before; null when there was none
     */
    Duration afterNothing(AccountName account, @Nullable Duration rested) {
        Range range = range(account);
        if (rested == null) {
            return range.shortest();
        }
        double grown = Math.min(rested.toMillis() * GROWTH, (double) range.longest().toMillis());
        long spread = (long) (grown * (1 - SPREAD * random.nextDouble()));
        return Duration.ofMillis(Math.max(spread, range.shortest().toMillis()));
    }

    private Range range(AccountName account) {
        return hooked.test(account) ? besideHook : alone;
    }
}

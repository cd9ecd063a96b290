package io.trapiche.application.guarding.port;

import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a feed or a hook stood when it was last looked at.
 *
 * @param since when it came into this state
 * @param cause why it is in this state, for people; null when it is well
 * @param told fingerprint of what VTEX was told last; null before that
 * @param knownUntil whatever changed before is known to have been told; null before the first look
 *     that showed what is wished
 * @param blindFrom from when changes may not have been told, as long as that is not settled; null
 *     otherwise
 * @param filledFrom from when orders that were there before are looked for; null for none
 */
public record GuardedSignal(
        AccountName account,
        SignalSource source,
        State state,
        Instant since,
        @Nullable String cause,
        @Nullable String told,
        @Nullable Instant knownUntil,
        @Nullable Instant blindFrom,
        @Nullable Instant filledFrom) {

    /** Where it stands. Names are stored. */
    public enum State {
        /** VTEX is being told what is wished. */
        RESTORING,
        /** As wished. */
        RIGHT,
        /** The key may not look, or not change it. */
        DENIED,
        /** VTEX does not take what is wished. */
        REFUSED,
        /** The account left, and took it away. */
        LEFT,
        /** The account left; what is there is somebody else's. */
        FOREIGN;

        /** For people and metrics. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether nothing is left to do about it. */
        public boolean isAtRest() {
            return this == RIGHT || this == LEFT;
        }

        /** Whether a person has to do something about it. */
        public boolean needsAttention() {
            return switch (this) {
                case DENIED, REFUSED, FOREIGN -> true;
                case RESTORING, RIGHT, LEFT -> false;
            };
        }
    }

    /** Of which nothing is known. */
    public static GuardedSignal unseen(AccountName account, SignalSource source, Instant now) {
        return new GuardedSignal(
                account, source, State.RESTORING, now, null, null, null, null, null);
    }

    /** The same, in another state. */
    public GuardedSignal in(State next, @Nullable String why, Instant now) {
        return new GuardedSignal(
                account,
                source,
                next,
                next == state ? since : now,
                why,
                told,
                knownUntil,
                blindFrom,
                filledFrom);
    }

    /** The same, of which changes may not have been told since then, unless that was known. */
    public GuardedSignal blind(@Nullable Instant from) {
        return new GuardedSignal(
                account,
                source,
                state,
                since,
                cause,
                told,
                knownUntil,
                blindFrom == null ? from : blindFrom,
                filledFrom);
    }

    /** As wished, and nothing is left to find out. */
    public GuardedSignal right(
            String wish, Instant until, @Nullable Instant wantedFrom, Instant now) {
        return new GuardedSignal(
                account,
                source,
                State.RIGHT,
                state == State.RIGHT ? since : now,
                null,
                wish,
                until,
                null,
                wantedFrom);
    }
}

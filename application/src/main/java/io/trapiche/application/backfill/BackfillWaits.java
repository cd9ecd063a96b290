package io.trapiche.application.backfill;

import io.trapiche.application.backfill.port.Backfill;
import io.trapiche.application.backfill.port.Backfill.Progress;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Which backfill of an account goes on, and until when one waits. */
record BackfillWaits(Backfills backfills, BackfillSettings settings, InstantSource clock) {

    /**
     * What is next for an account.
     *
     * @param backfill the first that may go on; null when none may
     * @param at when the first of those before it may; null when there is none
     */
    record Turn(@Nullable Backfill backfill, @Nullable Instant at) {}

    /** One that waits, for an order that can never be read it may be, holds up no other. */
    Turn next(AccountName account) {
        Instant soonest = null;
        for (Backfill backfill : backfills.unfinished(account)) {
            Instant wait = waitFor(backfill);
            if (wait == null) {
                return new Turn(backfill, soonest);
            }
            soonest = soonest == null || wait.isBefore(soonest) ? wait : soonest;
        }
        return new Turn(null, soonest);
    }

    /**
     * Null to go on: when lists show everything of the window, and what was found is nearly read.
     */
    private @Nullable Instant waitFor(Backfill backfill) {
        if (isGivenUp(backfill)) {
            return null;
        }
        Instant now = clock.instant();
        Instant listed = backfill.window().to().plus(settings.lag());
        if (now.isBefore(listed)) {
            return listed;
        }
        int most = backfill.progress() instanceof Progress.Reading ? 0 : settings.most();
        return backfills.unread(backfill) > most ? now.plus(settings.pause()) : null;
    }

    /**
     * An order that can never be read keeps a blind window open, but no comparison waiting; and
     * where no more are to begin, one that is under way ends.
     */
    boolean isGivenUp(Backfill backfill) {
        return backfill.isReconciliation() && (!settings.reconciling() || isOverdue(backfill));
    }

    private boolean isOverdue(Backfill backfill) {
        return backfill.progress() instanceof Progress.Reading(Instant since)
                && !clock.instant().isBefore(since.plus(settings.patience()));
    }
}

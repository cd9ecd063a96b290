package io.trapiche.application.backfill;

import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.guarding.port.WishedSignals;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import io.trapiche.domain.seller.SellerAccountState.Registered;
import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * Has an account's orders of the last days compared with VTEX's lists again and again, whatever was
 * told of them meanwhile. Orders from before the account took part are nobody's business, unless
 * they are wanted.
 */
public final class ReconcileOrdersWorker implements Worker {

    private final Backfills backfills;
    private final SellerAccounts sellers;
    private final WishedSignals wishes;
    private final ReconciliationSettings settings;
    private final InstantSource clock;

    public ReconcileOrdersWorker(
            Backfills backfills,
            SellerAccounts sellers,
            WishedSignals wishes,
            ReconciliationSettings settings,
            InstantSource clock) {
        this.backfills = backfills;
        this.sellers = sellers;
        this.wishes = wishes;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.RECONCILE;
    }

    @Override
    public @Nullable Instant work(Attempt attempt) {
        if (!settings.enabled()) {
            return null;
        }
        AccountName account = new StreamId(attempt.key()).account();
        Instant now = clock.instant();
        Instant due = due(account);
        if (due.isAfter(now)) {
            return due;
        }
        if (!wishes.sources(account).isEmpty()) {
            sellers.find(account).ifPresent(seller -> begin(seller, now));
        }
        return now.plus(settings.every());
    }

    /** A start of the service wakes this sooner than it is due. */
    private Instant due(AccountName account) {
        return backfills.latest(account, EnumSet.of(Cause.RECONCILED), 1).stream()
                .map(last -> last.startedAt().plus(settings.every()))
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private void begin(Registered seller, Instant now) {
        Instant to = now.minus(settings.lag());
        Instant from = later(now.minus(settings.window()), wantedFrom(seller));
        if (from.isBefore(to)) {
            backfills.begin(new BlindWindow(seller.account(), Cause.RECONCILED, from, to));
        }
    }

    private Instant wantedFrom(Registered seller) {
        return wishes.ordersFrom(seller.account())
                .filter(seller.since()::isAfter)
                .orElse(seller.since());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

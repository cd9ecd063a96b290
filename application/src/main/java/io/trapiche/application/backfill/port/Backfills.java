package io.trapiche.application.backfill.port;

import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Backfills, durable. They begin with {@code GuardedSignals}. */
public interface Backfills {

    /**
     * The account's oldest that is not done; one of which nothing is left but to read what was
     * found comes last, as an order that cannot be read would hold up the others. Empty when all
     * are done.
     */
    Optional<Backfill> next(AccountName account);

    /**
     * Keeps how far it is, and has the orders read that were found on the way, each once for this
     * backfill, in one transaction. Repeatable.
     */
    void advance(Backfill backfill, List<FoundOrder> found);

    /** How many of the found orders were not read yet. */
    int unread(Backfill backfill);

    /**
     * Orders of the account that are known and have come to no end, by id.
     *
     * @param after those that come after it; null for the first
     */
    List<OmsOrderRef> open(AccountName account, @Nullable OrderId after, int most);

    /** Those of all accounts that are not done, oldest first. */
    List<BackfillReport> underWay();

    /** The account's, the newest first. */
    List<BackfillReport> latest(AccountName account, int most);

    /** How this one stands. */
    BackfillReport report(Backfill backfill);

    /** What one found, by id; at most so many. */
    List<FoundOrder> found(Backfill backfill, int most);
}

package io.trapiche.application.backfill.port;

import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Backfills, durable. Those of blind windows begin with {@code GuardedSignals}. */
public interface Backfills {

    /** Begins one, unless one for the same cause is under way for the account. */
    void begin(BlindWindow window);

    /**
     * The account's that are not done, those first that go on first: the oldest, but those that
     * only reconcile after those of blind windows, and those of which nothing is left but to read
     * what was found last.
     */
    List<Backfill> unfinished(AccountName account);

    /**
     * Keeps how far it is, and has the orders read that were found on the way, each once for this
     * backfill, in one transaction. One that is done keeps which of them were not read. Repeatable.
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

    /** The account's for these causes, the newest first. */
    List<BackfillReport> latest(AccountName account, Set<Cause> causes, int most);

    /**
     * The last reconciliation of each account, where it left orders as they were, by account. Those
     * before it count no more.
     */
    List<BackfillReport> leftOver();

    /** How this one stands. */
    BackfillReport report(Backfill backfill);

    /** What one found, by id; at most so many. */
    List<FoundOrder> found(Backfill backfill, int most);

    /** What one that is done found and could not have read, by id; at most so many. */
    List<UnhealedOrder> unhealed(Backfill backfill, int most);
}

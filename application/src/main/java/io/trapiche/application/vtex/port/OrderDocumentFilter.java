package io.trapiche.application.vtex.port;

import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.shared.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * Cuts VTEX's order documents down to what may be kept, and reads anew what an earlier version read
 * otherwise. Whoever reads stored snapshots lets them pass through it, so that what an earlier
 * version kept, or understood wrongly, reaches nobody. Throws nothing and answers at once.
 */
@FunctionalInterface
public interface OrderDocumentFilter {

    /**
     * The snapshot with its document cut, and with the fingerprint of what is left: a reading of
     * the same order shows no change because the document was cut. Amounts, lines and packages of a
     * snapshot that another edition made are those of its document, read as it would be today;
     * status and times stay. What this edition made is given back as it is, which costs next to
     * nothing.
     *
     * @param account whose order it is; null where nobody knows, and then amounts stay, too
     */
    OmsSnapshot cut(@Nullable AccountName account, OmsSnapshot snapshot);
}

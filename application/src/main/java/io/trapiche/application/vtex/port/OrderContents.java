package io.trapiche.application.vtex.port;

import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.shared.AccountName;

/**
 * Tells what an order is made of, from the document in a snapshot of it. Throws nothing and answers
 * at once.
 */
@FunctionalInterface
public interface OrderContents {

    /**
     * The typed order. Of a document that cannot be read it is what the snapshot tells.
     *
     * @param account whose order it is
     */
    OmsContent of(AccountName account, OmsSnapshot snapshot);
}

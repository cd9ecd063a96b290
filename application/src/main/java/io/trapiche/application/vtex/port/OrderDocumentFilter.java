package io.trapiche.application.vtex.port;

import io.trapiche.domain.oms.OmsSnapshot;

/**
 * Cuts VTEX's order documents down to what may be kept. Whoever reads stored documents lets them
 * pass through it, so that what an earlier version kept reaches nobody. Throws nothing and answers
 * at once.
 */
@FunctionalInterface
public interface OrderDocumentFilter {

    /**
     * The snapshot with its document cut, and with the fingerprint of what is left: a reading of
     * the same order shows no change because the document was cut. A snapshot that was cut by the
     * same list before is given back as it is, which costs next to nothing.
     */
    OmsSnapshot cut(OmsSnapshot snapshot);
}

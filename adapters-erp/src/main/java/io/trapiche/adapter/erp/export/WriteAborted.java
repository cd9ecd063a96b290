package io.trapiche.adapter.erp.export;

import io.trapiche.adapter.erp.topics.TopicFault;
import java.util.List;

/** Nothing of a transaction was written, and its producer can go on. */
final class WriteAborted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TopicFault> refusals;

    /**
     * @param refusals topics that did not take what others took
     */
    WriteAborted(Throwable cause, List<TopicFault> refusals) {
        super("nothing was exported", cause);
        this.refusals = List.copyOf(refusals);
    }

    List<TopicFault> refusals() {
        return refusals;
    }
}

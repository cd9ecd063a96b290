package io.trapiche.application.inbox.port;

import java.time.Instant;

/** Forgets what VTEX told and what had its effect long ago. */
@FunctionalInterface
public interface InboxRetention {

    /**
     * Forgets items that were received and processed before the moment, some of them when there are
     * more than {@code most}. A repeat of one is taken for new afterwards.
     *
     * @return how many were forgotten
     */
    int deleteProcessedBefore(Instant moment, int most);
}

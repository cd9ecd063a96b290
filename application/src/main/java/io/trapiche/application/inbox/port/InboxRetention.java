package io.trapiche.application.inbox.port;

import java.time.Instant;

/** Forgets what VTEX told and what had its effect long ago. */
@FunctionalInterface
public interface InboxRetention {

    /**
     * Forgets the oldest items that were received and processed before the moment. A repeat of one
     * is taken for new afterwards.
     *
     * @param most how many are forgotten at most
     * @return how many were forgotten; none when nothing is left to forget
     */
    int deleteProcessedBefore(Instant moment, int most);
}

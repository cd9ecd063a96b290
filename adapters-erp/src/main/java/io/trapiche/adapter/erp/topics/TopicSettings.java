package io.trapiche.adapter.erp.topics;

import java.time.Duration;

/**
 * Shape of new topics; topics that exist stay as they are.
 *
 * @param retention of everything but states
 * @param missing what becomes of topics that were deleted
 */
public record TopicSettings(
        int partitions,
        short replicationFactor,
        int minInsyncReplicas,
        Duration retention,
        MissingTopics missing) {

    /** Room for the largest message, which is never split. */
    public static final int MAX_MESSAGE_BYTES = 4 << 20;

    /** What a batch of commands may take. */
    static final int MAX_COMMAND_BYTES = 1 << 20;
}

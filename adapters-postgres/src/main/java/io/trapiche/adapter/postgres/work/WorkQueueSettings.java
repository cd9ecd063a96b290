package io.trapiche.adapter.postgres.work;

import java.time.Duration;

/**
 * How work is done.
 *
 * @param member name of this process among those that share the work, at most 50 characters. Two
 *     living processes never have the same; a process that comes back under its old name takes its
 *     unfinished work up at once.
 * @param threads most pieces of work at a time
 * @param pollingInterval how long due work may lie when no wake of this process told of it
 * @param heartbeatInterval between signs of life; work of a process that gave none for four times
 *     as long is done by others
 * @param firstPause before failed work is repeated; doubles with each failure
 * @param longestPause where that ends
 * @param rest how long work whose wakes come in bursts stays in hand after it was done; zero gives
 *     it back at once
 */
public record WorkQueueSettings(
        String member,
        int threads,
        Duration pollingInterval,
        Duration heartbeatInterval,
        Duration firstPause,
        Duration longestPause,
        Duration rest) {

    private static final int LONGEST_MEMBER = 50;
    private static final int MISSED_HEARTBEATS = 4;

    public WorkQueueSettings {
        if (member.isBlank() || member.length() > LONGEST_MEMBER) {
            throw new IllegalArgumentException(
                    "member: %s (expected: 1 to %d characters)".formatted(member, LONGEST_MEMBER));
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + " (expected: >= 1)");
        }
    }

    public static WorkQueueSettings of(String member) {
        return new WorkQueueSettings(
                member,
                64,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofMinutes(10),
                Duration.ofSeconds(2));
    }

    /** The same with other pauses after failures. */
    public WorkQueueSettings withPauses(Duration first, Duration longest) {
        return new WorkQueueSettings(
                member, threads, pollingInterval, heartbeatInterval, first, longest, rest);
    }

    int missedHeartbeats() {
        return MISSED_HEARTBEATS;
    }

    Duration deadAfter() {
        return heartbeatInterval.multipliedBy(MISSED_HEARTBEATS);
    }
}

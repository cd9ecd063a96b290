package io.trapiche.adapter.postgres.events;

import java.time.Duration;

/**
 * How far a follower of this instance is behind.
 *
 * @param age of the oldest event that it has not taken; zero when there is none
 */
public record FollowerLag(String name, int segment, Duration age) {}

package io.trapiche.health;

import org.springframework.boot.health.contributor.Status;

/** What health says beyond Spring Boot's own: both are answered with HTTP 200. */
final class Statuses {

    /** The service is behind, or somebody cannot work. */
    static final Status DEGRADED = new Status("DEGRADED");

    /**
     * Somebody has to look at something, and the service is well: the group {@code attention} says
     * it, health as a whole stays up.
     */
    static final Status ATTENTION = new Status("ATTENTION");

    private Statuses() {}

    static Status of(boolean needsAttention) {
        return needsAttention ? ATTENTION : Status.UP;
    }
}

package io.trapiche.adapter.erp.command;

import java.time.Duration;

/**
 * How commands are read.
 *
 * @param consumers how many of this instance share the partitions
 * @param topicDiscovery how soon topics of new accounts are noticed
 * @param maxBytes of one command
 */
public record CommandSettings(int consumers, Duration topicDiscovery, int maxBytes) {

    /** The group of consumers that all instances are. */
    public static final String GROUP = "trapiche-erp-commands";

    public static final CommandSettings DEFAULT =
            new CommandSettings(1, Duration.ofSeconds(5), 900_000);
}

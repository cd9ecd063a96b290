package io.trapiche.adapter.erp.command;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

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

    /** Names of what its clients are given here and nowhere else. */
    public static Set<String> ownProperties() {
        Set<String> own = new HashSet<>(CommandClients.reading(DEFAULT).keySet());
        own.addAll(CommandClients.DEAD_LETTERS.keySet());
        return own;
    }
}

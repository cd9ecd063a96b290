package io.trapiche.adapter.vtex.address;

import java.util.Map;

/**
 * What a call's path tells of the address it came to. None of it is believed before its hash was
 * checked.
 */
public record AddressPath(
        String account,
        String marketplace,
        String order,
        String submission,
        String key,
        String hash) {

    /** How such a path begins, whatever is called. */
    public static final String TEMPLATE =
            "/vtex/{account}/{marketplace}/{order}/{submission}/{key}/{hash}";

    /** The path whose template's variables have these values. */
    public static AddressPath of(Map<String, String> variables) {
        return new AddressPath(
                variables.getOrDefault("account", ""),
                variables.getOrDefault("marketplace", ""),
                variables.getOrDefault("order", ""),
                variables.getOrDefault("submission", ""),
                variables.getOrDefault("key", ""),
                variables.getOrDefault("hash", ""));
    }

    /** Whoever knows a path may call it. */
    @Override
    public String toString() {
        return "***";
    }
}

package io.trapiche.adapter.vtex.address;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one account's addresses.
 *
 * @param current id of the one that signs
 * @param secrets by key id, of all keys whose addresses are good; the current one among them
 */
public record SigningKeys(String current, Map<String, String> secrets) {

    public SigningKeys {
        secrets = Map.copyOf(secrets);
        if (!secrets.containsKey(current)) {
            throw new IllegalArgumentException("current: no such key (expected: one of the keys)");
        }
    }

    @Nullable String secret(String key) {
        return secrets.get(key);
    }

    /** The key, or the current one where that key's addresses are not good any more. */
    String goodOne(String key) {
        return secrets.containsKey(key) ? key : current;
    }

    @Override
    public String toString() {
        return "***";
    }
}

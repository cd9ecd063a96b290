package io.trapiche.sandbox;

import java.util.List;

/**
 * A seller's account in the sandbox.
 *
 * @param affiliates the marketplaces connected to it, by their three-letter ids
 */
public record SandboxAccount(String name, String appKey, String appToken, List<String> affiliates) {
    public SandboxAccount {
        affiliates = List.copyOf(affiliates);
        if (!name.matches("[a-z0-9-]{2,50}")) {
            throw new IllegalArgumentException(
                    "account: " + name + " (expected: lower-case letters and digits)");
        }
    }

    /** With the credentials every local installation shares, and the marketplaces FRD and BZR. */
    public static SandboxAccount local(String name) {
        return new SandboxAccount(
                name,
                "vtexappkey-" + name + "-LOCAL",
                "local-token-" + name,
                List.of("FRD", "BZR"));
    }

    @Override
    public String toString() {
        return "SandboxAccount[" + name + "]";
    }
}

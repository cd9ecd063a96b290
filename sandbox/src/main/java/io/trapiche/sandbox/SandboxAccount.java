package io.trapiche.sandbox;

import java.util.List;

/**
 * A seller's account in the sandbox.
 *
 * @param affiliates the marketplaces connected to it, by their three-letter ids
 * @param franchises whether franchises may fulfil its orders, unless the control API says otherwise
 */
public record SandboxAccount(
        String name, String appKey, String appToken, List<String> affiliates, boolean franchises) {
    public SandboxAccount {
        affiliates = List.copyOf(affiliates);
        if (!name.matches("[a-z0-9-]{2,50}")) {
            throw new IllegalArgumentException(
                    "account: " + name + " (expected: lower-case letters and digits)");
        }
    }

    /**
     * With the credentials every local installation shares, and the marketplaces FRD and BZR. Only
     * {@code lojademo} has franchises.
     */
    public static SandboxAccount local(String name) {
        return new SandboxAccount(
                name,
                "vtexappkey-" + name + "-LOCAL",
                "local-token-" + name,
                List.of("FRD", "BZR"),
                name.equals("lojademo"));
    }

    @Override
    public String toString() {
        return "SandboxAccount[" + name + "]";
    }
}

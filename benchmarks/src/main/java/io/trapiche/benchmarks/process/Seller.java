package io.trapiche.benchmarks.process;

import io.trapiche.sandbox.SandboxAccount;
import java.util.List;
import java.util.stream.Stream;

/**
 * A seller that both the sandbox and the service know. A service that has no engines of its own
 * refuses local mode's credentials, so these are others.
 */
public record Seller(String name) {

    private static final String KEY = "benchmark";

    /** As many as local mode has. */
    static final List<Seller> ALL = List.of(new Seller(Service.ACCOUNT), new Seller("mercadinho"));

    public String appKey() {
        return "vtexappkey-" + name + "-BENCHMARK";
    }

    public String appToken() {
        return "benchmark-token-of-" + name;
    }

    private String callbackKey() {
        return "benchmark-callback-key-of-" + name + "-good-on-the-loopback";
    }

    SandboxAccount inSandbox() {
        SandboxAccount local = SandboxAccount.local(name);
        return new SandboxAccount(
                name, appKey(), appToken(), local.affiliates(), local.franchises());
    }

    Stream<String> settings(Build build) {
        String vtex = "--trapiche.vtex.accounts." + name + ".";
        String account = "--trapiche.accounts." + name + ".";
        Stream<String> signing =
                build.namesItsCallbackKeys()
                        ? Stream.of(
                                vtex + "callback-keys." + KEY + "=" + callbackKey(),
                                vtex + "callback-key=" + KEY)
                        : Stream.of(vtex + "callback-secret=" + callbackKey());
        return Stream.concat(
                signing,
                Stream.of(
                        vtex + "app-key=" + appKey(),
                        vtex + "app-token=" + appToken(),
                        account + "currency=BRL",
                        account + "marketplaces." + Service.MARKETPLACE + "=FRD",
                        account + "franchises=" + inSandbox().franchises()));
    }
}

package io.trapiche.sandbox;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to start a sandbox.
 *
 * @param host the address to listen on; anything but loopback opens the accounts, never the control
 *     API
 * @param port 0 for any free one
 * @param dataFile where everything is kept; null to keep it in memory only
 * @param seed of faults and identifiers; null for other ones in every run. With a data file leave
 *     it null, or identifiers repeat after a restart
 */
public record SandboxSettings(
        String host,
        int port,
        @Nullable Path dataFile,
        List<SandboxAccount> accounts,
        SandboxTimings timings,
        InstantSource clock,
        @Nullable Long seed) {
    public SandboxSettings {
        accounts = List.copyOf(accounts);
    }

    /** Port 8090 of loopback, in memory, accounts {@code lojademo} and {@code mercadinho}. */
    public static SandboxSettings local() {
        return new SandboxSettings(
                "127.0.0.1",
                8090,
                null,
                List.of(SandboxAccount.local("lojademo"), SandboxAccount.local("mercadinho")),
                SandboxTimings.local(),
                InstantSource.system(),
                null);
    }

    public SandboxSettings withHost(String value) {
        return new SandboxSettings(value, port, dataFile, accounts, timings, clock, seed);
    }

    public SandboxSettings withPort(int value) {
        return new SandboxSettings(host, value, dataFile, accounts, timings, clock, seed);
    }

    public SandboxSettings withDataFile(@Nullable Path value) {
        return new SandboxSettings(host, port, value, accounts, timings, clock, seed);
    }

    public SandboxSettings withAccounts(List<SandboxAccount> value) {
        return new SandboxSettings(host, port, dataFile, value, timings, clock, seed);
    }

    public SandboxSettings withTimings(SandboxTimings value) {
        return new SandboxSettings(host, port, dataFile, accounts, value, clock, seed);
    }

    public SandboxSettings withClock(InstantSource value) {
        return new SandboxSettings(host, port, dataFile, accounts, timings, value, seed);
    }

    public SandboxSettings withSeed(long value) {
        return new SandboxSettings(host, port, dataFile, accounts, timings, clock, value);
    }
}

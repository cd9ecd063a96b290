package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.delivery.MadeRelease;
import io.trapiche.local.ScriptedErp;
import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxAccount;
import io.trapiche.sandbox.SandboxSettings;
import io.trapiche.start.LocalCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances go over from one unpacked archive to another while orders come. Both archives are
 * of this build; {@code -Dupgrade.from=} names the folder of an earlier one.
 */
@SuppressWarnings("NullAway.Init")
class UpgradingWithoutAStopTest {

    private static final int AT_A_TIME = 2;
    private static final int LOOKS = 10;
    private static final String TOKEN = "a-marketplace-s-own-token";
    private static final List<SandboxAccount> SELLERS =
            TravelledOrders.ACCOUNTS.stream()
                    .map(
                            account ->
                                    new SandboxAccount(
                                            account,
                                            "vtexappkey-" + account + "-OWN",
                                            "own-token-of-" + account,
                                            List.of("FRD"),
                                            false))
                    .toList();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(300);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final AtomicBoolean isUpgrading = new AtomicBoolean(true);
    private List<InstalledInstance> instances;

    @Test
    void nothing_is_lost_or_doubled_and_somebody_is_always_ready() throws Exception {
        instances = Stream.of("one", "two").map(this::instance).toList();
        try (OwnEngines engines = new OwnEngines(folder("engines"));
                Sandbox vtex =
                        Sandbox.start(SandboxSettings.local().withPort(0).withAccounts(SELLERS));
                var _ = instances.getFirst();
                var _ = instances.getLast();
                FrontNginx front = new FrontNginx(folder, instances);
                ScriptedErp _ =
                        new ScriptedErp(engines.kafka(), TravelledOrders.ACCOUNTS, _ -> {});
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            MadeRelease made = MadeRelease.in(folder("made"), "022");
            Files.writeString(settings(), settings(engines, vtex, front));
            install(earlier(made));
            for (InstalledInstance instance : instances) {
                instance.start();
            }

            Path release = made.unpacked(folder("new"));
            // Kafka answers late where much else is going on.
            await().atMost(PATIENCE).until(() -> instance("check").of(release).check() == 0);

            Future<Integer> placing = executor.submit(() -> place(front));
            Future<?> watching = executor.submit(this::watch);
            try {
                upgrade(release);
            } finally {
                isUpgrading.set(false);
            }

            watching.get();
            TravelledOrders travelled =
                    new TravelledOrders(
                            new SandboxOrders(vtex.baseUri().toString()),
                            engines.kafka(),
                            engines.database().dataSource());
            travelled.awaitInvoiced(placing.get());
            travelled.audit(placing.get());
        }
    }

    private InstalledInstance instance(String name) {
        return new InstalledInstance(link(), settings(), folder.resolve(name + ".log"));
    }

    private Path link() {
        return folder.resolve("trapiche");
    }

    private Path settings() {
        return folder.resolve("trapiche.yaml");
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private static String settings(OwnEngines engines, Sandbox vtex, FrontNginx front) {
        StringBuilder settings = new StringBuilder();
        settings.append(
                """
                spring.datasource: {url: "%s", username: "%s", password: "%s"}
                server.address: 127.0.0.1
                management.server.address: 127.0.0.1
                trapiche:
                  grpc.host: 127.0.0.1
                  kafka.bootstrap-servers: "%s"
                  marketplaces.feira.token-sha256: %s
                  console.operator-token-sha256: %s
                  vtex.base-url: "%s/{account}"
                  vtex.public-base-url: http://127.0.0.1:%d
                """
                        .formatted(
                                engines.database().jdbcUrl(),
                                engines.database().user(),
                                engines.database().password(),
                                engines.kafka(),
                                LocalCredentials.sha256(TOKEN),
                                LocalCredentials.sha256("an-operator-s-own-token"),
                                vtex.baseUri().toString().replaceFirst("/$", ""),
                                front.httpPort));
        for (SandboxAccount seller : SELLERS) {
            settings.append(
                    """
                      vtex.accounts.%1$s: {app-key: %2$s, app-token: %3$s, callback-keys: {k: own-callback-key-of-%1$s-that-is-long-enough}, callback-key: k}
                      accounts.%1$s: {currency: BRL, marketplaces: {feira: FRD}}
                    """
                            .formatted(seller.name(), seller.appKey(), seller.appToken()));
        }
        return settings.toString();
    }

    /** The same, unpacked elsewhere, unless there is one. */
    private Path earlier(MadeRelease made) throws IOException, InterruptedException {
        String from = System.getProperty("upgrade.from");
        return from == null ? made.unpacked(folder("old")) : Path.of(from);
    }

    private void install(Path release) throws IOException {
        Path made = Files.createSymbolicLink(folder.resolve("trapiche.new"), release);
        Files.move(made, link(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** As docs/operating.md has it. */
    private void upgrade(Path release) throws IOException, InterruptedException {
        install(release);
        for (InstalledInstance instance : instances) {
            instance.stop();
            instance.start();
            assertThat(instance.arguments())
                    .contains(release.toRealPath().resolve("app/trapiche.jar").toString());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Orders of both accounts until the upgrade is over; gives how many. */
    private int place(FrontNginx front) throws Exception {
        Crowd crowd = new Crowd(front.grpcPort, TOKEN);
        for (int i = 0; isUpgrading.get(); i++) {
            crowd.place("under-way-" + i, AT_A_TIME);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return crowd.answered();
    }

    /** A busy machine's health answers late once in a while; a start takes longer than that. */
    private void watch() {
        int inVain = 0;
        while (isUpgrading.get()) {
            boolean isAnyReady = instances.stream().anyMatch(InstalledInstance::isReady);
            inVain = isAnyReady ? 0 : inVain + 1;
            assertThat(inVain).as("looks at which no instance was ready").isLessThan(LOOKS);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}

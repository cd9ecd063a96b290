package io.trapiche.faults.rounds;

import io.trapiche.faults.actors.PlacingCrowd;
import io.trapiche.faults.actors.Waiting;
import io.trapiche.start.LocalCredentials;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Asks the service to end in each state it may be in; every time it has ten seconds. */
public final class Stops {

    private static final Duration PROMISED = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofSeconds(2);
    private static final String TOKEN = "token-of-the-stops";

    private final PrintStream out;
    private boolean sound = true;

    private Stops(PrintStream out) {
        this.out = out;
    }

    /** Gives whether every stop was in time. */
    public static boolean play(PrintStream out) throws Exception {
        RoundFolder folder = RoundFolder.make(0);
        Stops stops = new Stops(out);
        out.println("| State | Ended after |\n|---|---|");
        stops.withEnginesOfItsOwn(folder);
        stops.withEnginesElsewhere(folder);
        folder.removeData();
        if (stops.sound) {
            folder.remove();
        } else {
            out.println("logs: " + folder.logs());
        }
        return stops.sound;
    }

    private void withEnginesOfItsOwn(RoundFolder folder) throws Exception {
        try (ServiceProcess service =
                new ServiceProcess(folder.data(), folder.logs(), List.of("--sandbox-port=0"))) {
            var _ = service.begin();
            Waiting.pause(Duration.ofSeconds(1));
            ends("starting, engines not there yet", service);
            Process started = service.begin();
            Waiting.await(() -> says(service, "PostgreSQL: ready"), LIMIT);
            ends("starting, engines there", started.isAlive(), service);
            service.start();
            Waiting.pause(A_WHILE);
            ends("idle", service);
            underLoad("under load", service, LocalCredentials.FEIRA_TOKEN, () -> {});
            List<ProcessHandle> frozen = new ArrayList<>();
            underLoad(
                    "PostgreSQL frozen",
                    service,
                    LocalCredentials.FEIRA_TOKEN,
                    () -> frozen.addAll(service.freezePostgres()));
            frozen.forEach(ProcessHandle::destroyForcibly);
            underLoad(
                    "PostgreSQL just killed",
                    service,
                    LocalCredentials.FEIRA_TOKEN,
                    service::killPostgres);
            underLoad(
                    "Kafka's data gone",
                    service,
                    LocalCredentials.FEIRA_TOKEN,
                    () -> moveKafkaAway(folder));
        }
        folder.removeData();
    }

    private void withEnginesElsewhere(RoundFolder folder) throws Exception {
        Path logs = Files.createDirectories(folder.logs().resolve("engines"));
        try (ServiceProcess engines =
                new ServiceProcess(
                        folder.data(),
                        logs,
                        List.of("--sandbox-port=0", "--trapiche.background=false"))) {
            engines.start();
            try (ServiceProcess service =
                    new ServiceProcess(folder.data(), folder.logs(), configured(engines))) {
                underLoad("engines elsewhere: under load", service, TOKEN, () -> {});
                underLoad("engines elsewhere: Kafka frozen", service, TOKEN, engines::freeze);
                whileStarting("engines elsewhere: starting, Kafka frozen", service);
                engines.thaw();
                List<ProcessHandle> frozen = new ArrayList<>();
                underLoad(
                        "engines elsewhere: PostgreSQL frozen",
                        service,
                        TOKEN,
                        () -> frozen.addAll(engines.freezePostgres()));
                whileStarting("engines elsewhere: starting, PostgreSQL frozen", service);
                frozen.forEach(ProcessHandle::destroyForcibly);
                engines.kill();
                whileStarting("engines elsewhere: starting, both dead", service);
                engines.start();
                underLoad("engines elsewhere: Kafka dead", service, TOKEN, engines::kill);
            }
        }
    }

    /** The account is the engines' own service's, its credentials are not. */
    private static List<String> configured(ServiceProcess engines) throws Exception {
        String vtex = "--trapiche.vtex.accounts.lojademo.";
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8));
        return List.of(
                "--spring.datasource.url=" + engines.jdbcUrl(),
                "--spring.datasource.username=trapiche",
                "--spring.datasource.password=trapiche",
                "--trapiche.kafka.bootstrap-servers=" + engines.kafkaServers(),
                "--trapiche.vtex.base-url=http://127.0.0.1:9/{account}",
                "--trapiche.vtex.public-base-url=http://127.0.0.1:9",
                "--trapiche.marketplaces.feira.token-sha256[0]=" + HexFormat.of().formatHex(hash),
                "--trapiche.accounts.lojademo.currency=BRL",
                "--trapiche.accounts.lojademo.marketplaces.feira=FRD",
                vtex + "app-key=key-of-the-stops",
                vtex + "app-token=app-token-of-the-stops",
                vtex + "callback-keys.k1=callback-key-of-the-stops-0123456789abc",
                vtex + "callback-key=k1",
                vtex + "hook-secrets=hook-secret-of-the-stops",
                vtex + "log-secrets=log-secret-of-the-stops");
    }

    @FunctionalInterface
    private interface Fault {
        void strike() throws Exception;
    }

    /** The fault strikes among calls, and the end is asked for a second later. */
    private void underLoad(String state, ServiceProcess service, String token, Fault fault)
            throws Exception {
        service.start();
        try (PlacingCrowd _ =
                new PlacingCrowd(service.grpcPort(), token, "stop-" + state.length())) {
            Waiting.pause(A_WHILE);
            fault.strike();
            Waiting.pause(Duration.ofSeconds(1));
            ends(state, service);
        }
    }

    private void whileStarting(String state, ServiceProcess service) throws Exception {
        Process started = service.begin();
        Waiting.pause(Duration.ofSeconds(4));
        ends(state, started.isAlive(), service);
    }

    private void ends(String state, ServiceProcess service) throws InterruptedException {
        ends(state, true, service);
    }

    private void ends(String state, boolean wasAlive, ServiceProcess service)
            throws InterruptedException {
        Duration took = service.terminate(LIMIT);
        boolean inTime = took.compareTo(PROMISED) <= 0;
        sound &= inTime;
        out.printf(
                "| %s | %.1f s%s%s |%n",
                state,
                took.toMillis() / 1000.0,
                wasAlive ? "" : ", had ended by itself",
                inTime ? "" : ": too late");
    }

    private static void moveKafkaAway(RoundFolder folder) throws Exception {
        Files.move(folder.data().resolve("kafka/data"), folder.path().resolve("kafka-away"));
    }

    private static boolean says(ServiceProcess service, String text) {
        try {
            return service.log().contains(text);
        } catch (java.io.IOException _) {
            return false;
        }
    }
}

package io.trapiche.faults.rounds;

import io.trapiche.faults.actors.JsonLog;
import io.trapiche.faults.actors.Marketplaces;
import io.trapiche.faults.actors.SandboxDriver;
import io.trapiche.faults.audit.Evidence;
import io.trapiche.faults.audit.Finding;
import io.trapiche.faults.soak.Soak;
import io.trapiche.faults.soak.SoakAccounts;
import io.trapiche.faults.soak.SoakSettings;
import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxAccount;
import io.trapiche.sandbox.SandboxSettings;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A soak of a fresh service.
 *
 * @param accounts at least local mode's two
 * @param orders of each account
 */
public record SoakRun(long seed, int accounts, int orders) {

    /** Whether the options are numbers that make sense. */
    public static boolean isAskedWell(Map<String, String> options) {
        return options.getOrDefault("--seed", "1").matches("\\d{1,18}")
                && options.getOrDefault("--accounts", "4").matches("[2-9]|[1-9]\\d{1,3}")
                && options.getOrDefault("--orders", "25").matches("[1-9]\\d{0,4}");
    }

    /** Of options that are {@link #isAskedWell asked well}. */
    public static SoakRun of(Map<String, String> options) {
        return new SoakRun(
                Long.parseLong(options.getOrDefault("--seed", "1")),
                Integer.parseInt(options.getOrDefault("--accounts", "4")),
                Integer.parseInt(options.getOrDefault("--orders", "25")));
    }

    /** Gives whether nothing was found; what was found leaves the service's data and log behind. */
    public boolean play(PrintStream out) throws Exception {
        long began = System.nanoTime();
        RoundFolder folder = RoundFolder.make(seed);
        List<Finding> found = play(folder, out);
        Finding.print(found, out);
        out.printf(
                "| %d accounts | %d orders each | seed %d | %d s | %d findings |%n",
                accounts, orders, seed, (System.nanoTime() - began) / 1_000_000_000, found.size());
        if (found.isEmpty()) {
            folder.removeData();
            folder.remove();
        } else {
            out.println("evidence: " + folder.path());
        }
        return found.isEmpty();
    }

    private List<Finding> play(RoundFolder folder, PrintStream out) throws Exception {
        Random dice = new Random(seed);
        Stage stage = Stage.of(dice);
        List<String> names = SoakAccounts.names(accounts);
        SandboxSettings settings =
                SandboxSettings.local()
                        .withPort(0)
                        .withSeed(seed)
                        .withAccounts(names.stream().map(SandboxAccount::local).toList());
        try (Sandbox vtex = Sandbox.start(settings);
                SandboxDriver sandbox = new SandboxDriver("http://127.0.0.1:" + vtex.port());
                ServiceProcess service =
                        new ServiceProcess(
                                folder.data(),
                                folder.logs(),
                                arguments(stage, names, vtex.port()));
                JsonLog calls = new JsonLog(folder.evidence().resolve(Evidence.CLIENT))) {
            service.start();
            Soak.Service where =
                    new Soak.Service(service.httpUrl(), service.grpcPort(), service.kafkaServers());
            Soak soak = new Soak(where, sandbox, names, dice, out);
            return soak.play(orders, new Marketplaces(where.grpc(), stage.tokens(), calls));
        }
    }

    private static List<String> arguments(Stage stage, List<String> names, int port)
            throws Exception {
        List<String> arguments = new ArrayList<>(stage.arguments(port));
        arguments.addAll(SoakSettings.of(names));
        return arguments;
    }
}

package io.trapiche.faults.rounds;

import io.trapiche.faults.actors.JsonLog;
import io.trapiche.faults.actors.Rest;
import io.trapiche.faults.actors.SandboxDriver;
import io.trapiche.faults.amounts.AmountsCrowd;
import io.trapiche.faults.amounts.PlacingMarketplaces;
import io.trapiche.faults.amounts.Shoppers;
import io.trapiche.faults.amounts.SplittingErp;
import io.trapiche.faults.amounts.Store;
import io.trapiche.faults.amounts.Watching;
import io.trapiche.faults.audit.Evidence;
import io.trapiche.faults.collect.Collector;
import io.trapiche.faults.sums.SumChecker;
import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxAccount;
import io.trapiche.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Random orders travel through a fresh service until they are invoiced; then every sum is checked
 * by what was seen from outside.
 */
public final class AmountsRun {

    private final long seed;
    private final int orders;
    private final Random dice;
    private final RoundFolder folder;
    private final Stage stage;

    private AmountsRun(long seed, int orders, RoundFolder folder) {
        this.seed = seed;
        this.orders = orders;
        this.folder = folder;
        this.dice = new Random(seed);
        this.stage = Stage.of(dice);
    }

    /** Gives whether every sum was right. */
    public static boolean play(long seed, int orders, PrintStream out) throws Exception {
        RoundFolder folder = RoundFolder.make(seed);
        new AmountsRun(seed, orders, folder).play();
        folder.removeData();
        SumChecker checked = SumChecker.check(folder.evidence());
        checked.print(out);
        if (checked.isSound()) {
            folder.remove();
        } else {
            out.println("evidence: " + folder.evidence());
        }
        return checked.isSound();
    }

    private void play() throws Exception {
        SandboxSettings settings =
                SandboxSettings.local().withPort(0).withSeed(seed).withAccounts(accounts());
        try (Sandbox vtex = Sandbox.start(settings);
                SandboxDriver sandbox = new SandboxDriver("http://127.0.0.1:" + vtex.port());
                ServiceProcess service =
                        new ServiceProcess(folder.data(), folder.logs(), arguments(vtex.port()))) {
            setCurrencies(sandbox);
            service.start();
            travel(service, sandbox);
            new Collector(
                            service.jdbcUrl(),
                            service.kafkaServers(),
                            "http://127.0.0.1:" + vtex.port())
                    .writeFromOutside(folder.evidence(), currencies());
        }
    }

    /** Those of the stores, and local mode's. */
    private static List<SandboxAccount> accounts() {
        return Stream.concat(Collector.ACCOUNTS.stream(), Store.ALL.stream().map(Store::account))
                .distinct()
                .map(SandboxAccount::local)
                .toList();
    }

    private List<String> arguments(int sandboxPort) throws Exception {
        List<String> arguments = new ArrayList<>(stage.arguments(sandboxPort));
        Store.ALL.stream().flatMap(Store::arguments).forEach(arguments::add);
        arguments.add("--trapiche.marketplaces.bazar.taxes-in-total=true");
        return arguments;
    }

    private static void setCurrencies(SandboxDriver sandbox)
            throws IOException, InterruptedException {
        for (Store store : Store.ALL) {
            String currency = "{\"currency\":\"%s\"}".formatted(store.currency());
            int _ = sandbox.send("PUT", "/" + store.account() + "/settings", currency);
        }
    }

    private static Map<String, String> currencies() {
        Map<String, String> currencies = new LinkedHashMap<>();
        Store.ALL.forEach(store -> currencies.put(store.account(), store.currency()));
        return currencies;
    }

    private void travel(ServiceProcess service, SandboxDriver sandbox) throws Exception {
        int port = service.grpcPort();
        try (JsonLog log = new JsonLog(folder.evidence().resolve(Evidence.CLIENT));
                PlacingMarketplaces marketplaces =
                        new PlacingMarketplaces(port, stage.tokens(), log);
                Watching feira = watch(port, "feira", log);
                Watching bazar = watch(port, "bazar", log);
                SplittingErp _ =
                        new SplittingErp(
                                service.kafkaServers(), Store.ALL, new Random(dice.nextLong()))) {
            Shoppers shoppers = new Shoppers(sandbox, new Random(dice.nextLong()));
            AmountsCrowd crowd = new AmountsCrowd(marketplaces, List.of(feira, bazar), shoppers);
            crowd.play(orders, dice);
            long _ = new Rest(service.jdbcUrl()).await();
            crowd.look();
        }
    }

    private Watching watch(int port, String marketplace, JsonLog log) {
        String token = Objects.requireNonNull(stage.tokens().get(marketplace));
        return new Watching(port, marketplace, token, log);
    }
}

package io.trapiche.endtoend;

import static org.awaitility.Awaitility.await;

import io.grpc.StatusRuntimeException;
import io.trapiche.local.MarketplaceClient;
import io.trapiche.local.ScriptedErp;
import io.trapiche.start.LocalCredentials;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Orders of two accounts in which something goes wrong at every edge, in as much time as there is.
 * VTEX is away for one account, slow and then stingy for the other; one ERP comes late.
 */
final class BusyHours implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(500);
    private static final String HELD_BACK = "trapiche_work_held_back_age_seconds{";

    private final Random random = new Random(7);
    private final ServiceProcess service;
    private final Feira feira;
    private final SandboxControl vtex;
    private final CommandingErp erp;
    private final MarketplaceClient watcher;
    private final List<ScriptedErp> erps = new ArrayList<>();
    private final Deque<String> unpaid = new ArrayDeque<>();
    private final Deque<Step> steps = new ArrayDeque<>();
    private int placed;

    /**
     * Something that happens once.
     *
     * @param at share of the time that has passed
     */
    private record Step(double at, Runnable what) {}

    BusyHours(ServiceProcess service, Feira feira, SandboxControl vtex) {
        this.service = service;
        this.feira = feira;
        this.vtex = vtex;
        this.erp = new CommandingErp(service.bootstrapServers());
        this.watcher = new MarketplaceClient(service.grpcPort, LocalCredentials.FEIRA_TOKEN);
        List.of(
                        new Step(0.05, () -> erp("lojademo")),
                        new Step(0.10, () -> park("EOI005", "without-phone")),
                        new Step(0.15, () -> erp.send("FRD-x", "no json")),
                        new Step(0.20, this::commandInVain),
                        new Step(0.25, this::callInVain),
                        new Step(0.30, () -> slow("lojademo")),
                        new Step(0.38, vtex::noFaults),
                        new Step(0.42, () -> outage("mercadinho")),
                        new Step(0.52, this::endOutage),
                        new Step(0.60, () -> erp("mercadinho")),
                        new Step(0.62, () -> park("EOI004", "without-cart")),
                        new Step(0.64, () -> limit("lojademo")),
                        new Step(0.70, () -> unlimit("lojademo")),
                        new Step(0.90, this::callInVain))
                .stream()
                .sorted(Comparator.comparingDouble(Step::at))
                .forEach(steps::add);
    }

    void last(Duration time) throws InterruptedException {
        watcher.watch("feira", _ -> {});
        Instant begin = Instant.now();
        for (double passed = 0; passed < 1; passed = share(begin, time)) {
            while (!steps.isEmpty() && steps.element().at() <= passed) {
                steps.remove().what().run();
            }
            // More about the middle, as on any day.
            if (random.nextDouble() < 0.3 + 0.6 * Math.sin(Math.PI * passed)) {
                order();
            }
            LockSupport.parkNanos(TICK.toNanos());
        }
        steps.forEach(late -> late.what().run());
    }

    private static double share(Instant begin, Duration time) {
        return (double) Duration.between(begin, Instant.now()).toMillis() / time.toMillis();
    }

    private void order() {
        String id = "busy-" + ++placed;
        String account = LocalCredentials.ACCOUNTS.get(placed % 2);
        if (placed % 6 == 0) {
            unpaid.add(feira.placeUnpaid(id));
        } else {
            String name = feira.place(account, id, content -> content);
            if (placed % 17 == 0) {
                feira.cancel(name);
            }
        }
        if (unpaid.size() > 5) {
            feira.approve(unpaid.remove());
        }
    }

    private void erp(String account) {
        erps.add(new ScriptedErp(service.bootstrapServers(), List.of(account), _ -> {}));
    }

    private void park(String code, String id) {
        vtex.fault(
                """
                {"kind":"answerCode","code":"%s","routes":"place-order",
                 "orderIdPrefix":"%s","effect":false,"times":1}"""
                        .formatted(code, id));
        var _ = feira.placePaid(id);
    }

    private void commandInVain() {
        erp.send("dance", "in-vain-1", "FRD-busy-1", "{}");
        erp.send("acknowledge", "in-vain-2", "FRD-nobody-s", "{}");
        var _ = erp.result("in-vain-1");
    }

    private void callInVain() {
        refused(() -> feira.get("accounts/lojademo/marketplaces/feira/orders/nobody-s"));
        refused(
                () ->
                        feira.place(
                                "mercadinho",
                                "busy-1",
                                content -> {
                                    content.getCustomerBuilder().setPhone("+5521988887777");
                                    return content;
                                }));
    }

    private static void refused(Runnable call) {
        try {
            call.run();
        } catch (StatusRuntimeException _) {
            return;
        }
        throw new AssertionError("a call that cannot be was answered");
    }

    private void slow(String account) {
        vtex.fault("{\"kind\":\"latencyMillis\",\"millis\":400,\"account\":\"" + account + "\"}");
    }

    private void outage(String account) {
        vtex.fault("{\"kind\":\"outage\",\"account\":\"" + account + "\"}");
    }

    /** Once it was felt. */
    private void endOutage() {
        await().atMost(Feira.PATIENCE)
                .until(
                        () ->
                                Http.get(
                                                "http://127.0.0.1:"
                                                        + service.managementPort
                                                        + "/actuator/prometheus")
                                        .body()
                                        .contains(HELD_BACK));
        vtex.noFaults();
    }

    private void limit(String account) {
        vtex.put("/" + account + "/rate-limit", "{\"callsPerSecond\":2,\"retryAfterSeconds\":1}");
    }

    private void unlimit(String account) {
        vtex.delete("/" + account + "/rate-limit");
    }

    @Override
    public void close() {
        erps.forEach(ScriptedErp::close);
        watcher.close();
    }
}

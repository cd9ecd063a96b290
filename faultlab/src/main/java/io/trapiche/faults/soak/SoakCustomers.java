package io.trapiche.faults.soak;

import io.grpc.StatusRuntimeException;
import io.trapiche.faults.actors.Marketplaces;
import io.trapiche.faults.actors.OrderPlan;
import io.trapiche.faults.actors.SandboxDriver;
import io.trapiche.faults.actors.Waiting;
import io.trapiche.local.JourneyOrders;
import io.trapiche.local.MarketplaceClient;
import io.trapiche.orders.v1.PlaceOrderRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Half of an account's orders come from marketplaces, half from its own shop. */
final class SoakCustomers {

    private static final String CENT = "F19 placement a cent off is refused";
    private static final double CANCELLED = 0.2;
    private static final double PAID = 0.5;
    private static final double AGAIN = 0.1;
    private static final double CENT_OFF = 0.15;
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final SandboxDriver sandbox;
    private final Marketplaces marketplaces;
    private final Races races;
    private final OtherSellers others;
    private final FaultCounts counts;
    private final List<OrderPlan> plans = new ArrayList<>();

    SoakCustomers(
            SandboxDriver sandbox,
            Marketplaces marketplaces,
            Races races,
            OtherSellers others,
            FaultCounts counts) {
        this.sandbox = sandbox;
        this.marketplaces = marketplaces;
        this.races = races;
        this.others = others;
        this.counts = counts;
        counts.expect(CENT);
    }

    /** What each does, in the order in which they begin. */
    List<Callable<String>> plan(String account, int orders, Duration within, Random dice) {
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            Duration at = Duration.ofMillis(dice.nextLong(within.toMillis()));
            Random own = new Random(dice.nextLong());
            String id = "s-" + i;
            if (i % 2 == 0) {
                OrderPlan plan = plan(account, id, at, own);
                plans.add(plan);
                all.add(() -> place(plan, own));
            } else {
                all.add(() -> buy(account, at, own));
            }
        }
        return all;
    }

    private static OrderPlan plan(String account, String id, Duration at, Random dice) {
        return new OrderPlan(
                account,
                dice.nextInt(3) == 0 ? "bazar" : "feira",
                id,
                at,
                dice.nextDouble() < PAID,
                dice.nextDouble() < AGAIN,
                Duration.ofMillis(dice.nextInt(3_000)),
                dice.nextDouble() < CANCELLED ? Races.soon(dice) : Duration.ZERO);
    }

    private String place(OrderPlan plan, Random dice) throws InterruptedException {
        Waiting.pause(plan.at());
        if (dice.nextDouble() < CENT_OFF) {
            placeOff(plan);
        }
        boolean placed = marketplaces.place(plan);
        marketplaces.goOn(plan);
        if (placed && !plan.cancelAfter().isZero()) {
            counts.count(plan.paid() ? Races.PLACEMENT : Races.APPROVAL);
        }
        return plan.orderId();
    }

    /** Its total is a cent more than its parts; the order comes as it is right after. */
    private void placeOff(OrderPlan plan) {
        PlaceOrderRequest.Builder off =
                JourneyOrders.paid(plan.account(), plan.marketplace(), plan.orderId()).toBuilder();
        long total = off.getOrder().getTotal().getMinorUnits();
        off.getOrderBuilder().getTotalBuilder().setMinorUnits(total + 1);
        String token = marketplaces.tokens().getOrDefault(plan.marketplace(), "");
        try (MarketplaceClient client = new MarketplaceClient(marketplaces.port(), token)) {
            var _ = client.orders(DEADLINE).placeOrder(off.build());
        } catch (StatusRuntimeException _) {
            counts.count(CENT);
        }
    }

    private String buy(String account, Duration at, Random dice)
            throws IOException, InterruptedException {
        Waiting.pause(at);
        ObjectNode basket = JsonMapper.shared().createObjectNode();
        ArrayNode items = basket.putArray("items");
        int lines = 1 + dice.nextInt(3);
        for (int i = 1; i <= lines; i++) {
            items.addObject()
                    .put("id", Integer.toString(10 + i))
                    .put("quantity", 1 + dice.nextInt(3))
                    .put("price", 100 + dice.nextInt(20_000));
        }
        boolean another = dice.nextInt(6) == 0;
        if (another) {
            basket.put("flow", dice.nextBoolean() ? "marketplace" : "chain");
        }
        JsonNode bought = sandbox.ask("POST", "/" + account + "/shop-orders", basket);
        String id = bought.path("orderIds").path(0).asString();
        if (another) {
            others.take(account, id);
        }
        if (dice.nextDouble() < CANCELLED) {
            races.cancel(account, id, Races.WAY, dice);
        }
        return id;
    }

    /** All that marketplaces were to place. */
    List<OrderPlan> placements() {
        return List.copyOf(plans);
    }
}

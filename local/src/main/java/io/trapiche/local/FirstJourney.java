package io.trapiche.local;

import io.trapiche.orders.v1.OrderState;
import io.trapiche.orders.v1.OrderUpdate;
import io.trapiche.orders.v1.PlaceOrderResponse;
import io.trapiche.start.LocalCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One order of each seller account through the public edges, so that a newcomer sees the whole way
 * once.
 */
final class FirstJourney {

    private static final Logger log = LoggerFactory.getLogger(FirstJourney.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ORDER = "primeira-viagem";

    private final LocalSettings settings;
    private final LocalEngines engines;
    private final Instant began = Instant.now();

    private FirstJourney(LocalSettings settings, LocalEngines engines) {
        this.settings = settings;
        this.engines = engines;
    }

    /** Plays it once for a data folder; orders of others are left alone. */
    static void playOnce(LocalSettings settings, LocalEngines engines) {
        Path played = settings.data().resolve("journey-played");
        if (!settings.journey() || Files.exists(played)) {
            return;
        }
        try {
            new FirstJourney(settings, engines).play();
            Files.createFile(played);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failure) {
            log.warn("the first journey did not end well; the service runs all the same", failure);
        }
    }

    private void play() throws InterruptedException {
        tell("a first journey: one order of each account, over gRPC and Kafka alone");
        CountDownLatch invoiced = new CountDownLatch(2);
        try (MarketplaceClient feira =
                        new MarketplaceClient(settings.grpcPort(), LocalCredentials.FEIRA_TOKEN);
                MarketplaceClient bazar =
                        new MarketplaceClient(settings.grpcPort(), LocalCredentials.BAZAR_TOKEN);
                ScriptedErp _ =
                        new ScriptedErp(
                                engines.kafkaServers(),
                                LocalCredentials.ACCOUNTS,
                                order -> order.endsWith("-" + ORDER),
                                this::erp)) {
            feira.watch("feira", update -> marketplace("feira", update, invoiced));
            bazar.watch("bazar", update -> marketplace("bazar", update, invoiced));
            place(feira, "lojademo", "feira");
            place(bazar, "mercadinho", "bazar");
            boolean ended = invoiced.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            tell(
                    ended
                            ? "both orders are invoiced in VTEX"
                            : "not invoiced yet; look at the orders in the sandbox");
        }
    }

    private void place(MarketplaceClient client, String account, String marketplace) {
        PlaceOrderResponse answer =
                client.orders(Duration.ofSeconds(10))
                        .placeOrder(JourneyOrders.paid(account, marketplace, ORDER));
        tell("%-11s placed %s".formatted(marketplace, answer.getName()));
    }

    private void marketplace(String name, OrderUpdate update, CountDownLatch invoiced) {
        tell("%-11s hears %s".formatted(name, update.getType()));
        if (update.getState() == OrderState.ORDER_STATE_INVOICED) {
            invoiced.countDown();
        }
    }

    private void erp(ScriptedErp.Step step) {
        tell("%-11s ERP %s %s".formatted(step.account(), step.what(), step.orderId()));
    }

    private void tell(String what) {
        log.info(
                "{} ms  {}",
                "%6d".formatted(Duration.between(began, Instant.now()).toMillis()),
                what);
    }
}

package io.trapiche.adapter.marketplace.grpc.watch;

import io.grpc.stub.ServerCallStreamObserver;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.trapiche.adapter.marketplace.grpc.access.WatchedOrders;
import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.adapter.marketplace.grpc.error.GrpcErrors;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.StatesAfter;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.orders.v1.WatchOrdersRequest;
import io.trapiche.orders.v1.WatchOrdersResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The watches that are open, so many for each marketplace and no more. */
public final class OrderWatches {

    private final EventLog log;
    private final StatesAfter<ChannelOrderState> states;
    private final MarketplaceProperties.Watch settings;
    private final Map<MarketplaceId, Integer> counts = new ConcurrentHashMap<>();
    private final Set<OrderWatch> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    public OrderWatches(
            EventLog log,
            StatesAfter<ChannelOrderState> states,
            MarketplaceProperties.Watch settings) {
        this.log = log;
        this.states = states;
        this.settings = settings;
    }

    /** Shows from now on how many the marketplace has open here. */
    public void show(MarketplaceId marketplace, MeterRegistry meters) {
        Gauge.builder("trapiche.grpc.watches", counts, all -> all.getOrDefault(marketplace, 0))
                .description("watches that are open")
                .tag("marketplace", marketplace.value())
                .strongReference(true)
                .register(meters);
    }

    public void start() {
        stopping = false;
    }

    /** Ends every watch, and lets no new one in. */
    public void stop() {
        stopping = true;
        open.forEach(OrderWatch::stop);
    }

    /** There may be news. */
    public void wake() {
        open.forEach(OrderWatch::wake);
    }

    /** Follows the orders on a thread of its own until the call ends. */
    public void follow(
            WatchedOrders orders,
            WatchOrdersRequest request,
            ServerCallStreamObserver<WatchOrdersResponse> answers) {
        OrderWatch watch =
                new OrderWatch(
                        log, states, orders, start(orders, request), answers, settings.heartbeat());
        enter(orders.marketplace());
        answers.setOnReadyHandler(watch::wake);
        answers.setOnCancelHandler(watch::wake);
        Thread.ofVirtual()
                .name("watch-" + orders.marketplace())
                .start(() -> run(watch, orders.marketplace()));
    }

    private void run(OrderWatch watch, MarketplaceId marketplace) {
        open.add(watch);
        try {
            if (stopping) {
                watch.stop();
            }
            watch.run();
        } finally {
            open.remove(watch);
            leave(marketplace);
        }
    }

    private EventPosition start(WatchedOrders orders, WatchOrdersRequest request) {
        return switch (request.getStartCase()) {
            case RESUME_TOKEN -> resumed(orders, request.getResumeToken());
            case FROM_BEGINNING -> request.getFromBeginning() ? EventPosition.START : log.head();
            case START_NOT_SET -> log.head();
        };
    }

    private EventPosition resumed(WatchedOrders orders, String token) {
        // The contract: an empty string and an absent one are the same.
        if (token.isEmpty()) {
            return log.head();
        }
        return ResumeToken.read(orders, token)
                .filter(position -> position.compareTo(log.head()) <= 0)
                .orElseThrow(
                        () ->
                                GrpcErrors.of(
                                        ErrorReason.INVALID_RESUME_TOKEN,
                                        "the resume_token is not one of this parent, or of events"
                                                + " that are no more"));
    }

    private void enter(MarketplaceId marketplace) {
        int count = counts.merge(marketplace, 1, Integer::sum);
        if (count > settings.maxPerMarketplace()) {
            leave(marketplace);
            throw GrpcErrors.of(
                    ErrorReason.TOO_MANY_WATCHES,
                    "%d watches are open already".formatted(settings.maxPerMarketplace()));
        }
    }

    private void leave(MarketplaceId marketplace) {
        counts.computeIfPresent(
                marketplace, (_, count) -> count > 1 ? Integer.valueOf(count - 1) : null);
    }
}

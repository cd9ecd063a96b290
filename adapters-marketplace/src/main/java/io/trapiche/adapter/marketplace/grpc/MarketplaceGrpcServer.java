package io.trapiche.adapter.marketplace.grpc;

import io.grpc.BindableService;
import io.grpc.DecompressorRegistry;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import io.trapiche.adapter.marketplace.grpc.access.TokenAuthentication;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties;
import io.trapiche.adapter.marketplace.grpc.transport.CallMeters;
import io.trapiche.adapter.marketplace.grpc.transport.CallersTrace;
import io.trapiche.adapter.marketplace.grpc.transport.EveryErrorHasDetails;
import io.trapiche.adapter.marketplace.grpc.transport.LateGzip;
import io.trapiche.adapter.marketplace.grpc.transport.UnknownMethods;
import io.trapiche.adapter.marketplace.grpc.transport.UnreadableMessages;
import io.trapiche.adapter.marketplace.grpc.watch.NewsBell;
import io.trapiche.adapter.marketplace.grpc.watch.OrderWatches;
import io.trapiche.application.tracing.Traces;
import io.trapiche.orders.v1.OrderServiceGrpc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Serves the contract, health ({@code grpc.health.v1}) and reflection. Starts after everything it
 * calls and stops before it.
 */
public final class MarketplaceGrpcServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MarketplaceGrpcServer.class);
    private static final Duration FORCED_END = Duration.ofSeconds(1);

    private final Supplier<ServerBuilder<?>> transport;
    private final MarketplaceProperties.Grpc settings;
    private final ServerServiceDefinition orders;
    private final OrderWatches watches;
    private final NewsBell bell;
    private final CallMeters meters;
    private @Nullable Running running;

    private record Running(Server server, HealthStatusManager health, ExecutorService threads) {}

    MarketplaceGrpcServer(
            Supplier<ServerBuilder<?>> transport,
            MarketplaceProperties.Grpc settings,
            TokenAuthentication authentication,
            GrpcOrders orders,
            OrderWatches watches,
            NewsBell bell,
            CallMeters meters,
            Traces traces) {
        this.transport = transport;
        this.settings = settings;
        this.orders =
                ServerInterceptors.interceptForward(
                        ServerInterceptors.useInputStreamMessages(
                                ServerInterceptors.intercept(
                                        orders, new CallersTrace(traces), authentication)),
                        new EveryErrorHasDetails(),
                        new UnreadableMessages());
        this.watches = watches;
        this.bell = bell;
        this.meters = meters;
    }

    /** The port listened on, -1 while there is none. */
    public synchronized int port() {
        Running now = running;
        return now == null ? -1 : now.server().getPort();
    }

    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        HealthStatusManager health = new HealthStatusManager();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Server server = build(health, threads);
        begin(server);
        health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, ServingStatus.SERVING);
        health.setStatus(OrderServiceGrpc.SERVICE_NAME, ServingStatus.SERVING);
        watches.start();
        bell.start();
        running = new Running(server, health, threads);
        LOG.info("Marketplaces are served by gRPC on {}:{}", settings.host(), server.getPort());
    }

    private Server build(HealthStatusManager health, ExecutorService threads) {
        ServerBuilder<?> builder =
                transport
                        .get()
                        .executor(threads)
                        .maxInboundMessageSize((int) settings.maxMessageSize().toBytes())
                        .decompressorRegistry(
                                DecompressorRegistry.getDefaultInstance()
                                        .with(new LateGzip(), true))
                        .intercept(meters)
                        .addService(orders)
                        .addService(health.getHealthService())
                        .fallbackHandlerRegistry(new UnknownMethods());
        if (settings.reflection()) {
            builder.addService(ProtoReflectionServiceV1.newInstance()).addService(oldReflection());
        }
        return builder.build();
    }

    /** Many tools still ask for the first version of reflection only. */
    @SuppressWarnings("deprecation")
    private static BindableService oldReflection() {
        return io.grpc.protobuf.services.ProtoReflectionService.newInstance();
    }

    private void begin(Server server) {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "gRPC cannot listen on %s:%d; is the port taken (trapiche.grpc.port)?"
                            .formatted(settings.host(), settings.port()),
                    e);
        }
    }

    /** First nobody is sent here any more, then calls may end, then they are ended. */
    @Override
    public synchronized void stop() {
        Running ending = running;
        if (ending == null) {
            return;
        }
        running = null;
        ending.health().enterTerminalState();
        ending.server().shutdown();
        bell.stop();
        watches.stop();
        drain(ending.server());
        ending.threads().shutdown();
    }

    private void drain(Server server) {
        try {
            if (!server.awaitTermination(
                    settings.shutdownGrace().toMillis(), TimeUnit.MILLISECONDS)) {
                server.shutdownNow();
                server.awaitTermination(FORCED_END.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}

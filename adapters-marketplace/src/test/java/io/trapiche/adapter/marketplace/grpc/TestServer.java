package io.trapiche.adapter.marketplace.grpc;

import io.grpc.CallCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.ServerBuilder;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.adapter.marketplace.grpc.access.MarketplaceTokens;
import io.trapiche.adapter.marketplace.grpc.access.TokenAuthentication;
import io.trapiche.adapter.marketplace.grpc.placing.ScriptedCarts;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties;
import io.trapiche.adapter.marketplace.grpc.transport.NettyTransport;
import io.trapiche.application.Application;
import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.channel.ShowVtexStatusService;
import io.trapiche.application.events.RememberedStates;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.application.tracing.Traces;
import io.trapiche.domain.draft.OrderRules;
import io.trapiche.domain.fiscal.FiscalPolicy;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.shared.AmountScales;
import io.trapiche.orders.v1.OrderServiceGrpc;
import io.trapiche.orders.v1.OrderServiceGrpc.OrderServiceBlockingStub;
import io.trapiche.testkit.application.TestApplication;
import io.trapiche.testkit.events.InMemoryEvents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The edge over orders in memory, with a channel to it. */
public final class TestServer implements AutoCloseable {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemoryOrders orders = new InMemoryOrders();
    private final OmsOrders omsOrders;
    private final ScriptedCarts carts = new ScriptedCarts();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MarketplaceGrpcServer server;
    private final ManagedChannel channel;

    private TestServer(
            MarketplaceProperties properties,
            Traces traces,
            Supplier<ServerBuilder<?>> transport,
            java.util.function.IntFunction<ManagedChannel> channel) {
        InstantSource clock = tickingClock();
        omsOrders = new OmsOrders(new InMemoryEvents(clock).of(StreamTypes.OMS_ORDER));
        Application application = TestApplication.over(new ChannelOrders(orders), carts, clock);
        server =
                ServerAssembly.server(
                        properties,
                        new OrderPorts(
                                application.channelOrders(),
                                new ShowVtexStatusService(
                                        omsOrders,
                                        (_, order) -> OmsContent.ofSummary(order),
                                        clock),
                                new InMemoryAccess(),
                                orders,
                                RememberedStates.ofOrders(orders, 10).channelOrders(),
                                new OrderRules(
                                        PlacementPolicy.DEFAULT,
                                        properties.taxesInTotal(),
                                        AmountScales.DOCUMENTED,
                                        account ->
                                                account.value().equals("mercadinho")
                                                        ? FiscalPolicy.REFUSE
                                                        : FiscalPolicy.WARN),
                                traces),
                        transport,
                        meters);
        server.start();
        this.channel = channel.apply(server.port());
    }

    public static TestServer inProcess() {
        return inProcess(Map.of());
    }

    public static TestServer inProcess(Map<String, String> settings) {
        return inProcess(settings, Traces.none());
    }

    public static TestServer inProcess(Traces traces) {
        return inProcess(Map.of(), traces);
    }

    private static TestServer inProcess(Map<String, String> settings, Traces traces) {
        String name = UUID.randomUUID().toString();
        return new TestServer(
                properties(settings),
                traces,
                () -> InProcessServerBuilder.forName(name),
                _ -> InProcessChannelBuilder.forName(name).build());
    }

    public static TestServer onAPort() {
        return onAPort(Map.of());
    }

    public static TestServer onAPort(Map<String, String> settings) {
        MarketplaceProperties properties = properties(settings);
        return new TestServer(
                properties,
                Traces.none(),
                () -> NettyTransport.of(properties.grpc()),
                port -> NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build());
    }

    static MarketplaceProperties properties(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        all.put("trapiche.grpc.port", "0");
        all.put("trapiche.grpc.shutdown-grace", "500ms");
        all.put("trapiche.marketplaces.feira.token-sha256", hash("feira-old", "feira-new"));
        all.put("trapiche.marketplaces.bazar.token-sha256", hash("bazar-token"));
        all.putAll(settings);
        return new Binder(new MapConfigurationPropertySource(all))
                .bindOrCreate("trapiche", MarketplaceProperties.class);
    }

    static String hash(String... tokens) {
        return java.util.Arrays.stream(tokens)
                .map(token -> token.getBytes(StandardCharsets.UTF_8))
                .map(token -> HexFormat.of().formatHex(MarketplaceTokens.sha256(token)))
                .collect(java.util.stream.Collectors.joining(","));
    }

    private static InstantSource tickingClock() {
        AtomicLong seconds = new AtomicLong();
        return () -> NOON.plusSeconds(seconds.getAndIncrement());
    }

    public InMemoryOrders orders() {
        return orders;
    }

    /** What VTEX shows. */
    public OmsOrders omsOrders() {
        return omsOrders;
    }

    public ScriptedCarts carts() {
        return carts;
    }

    public MeterRegistry meters() {
        return meters;
    }

    public MarketplaceGrpcServer server() {
        return server;
    }

    public ManagedChannel channel() {
        return channel;
    }

    /** Calls as the marketplace feira. */
    public OrderServiceBlockingStub feira() {
        return as("feira-new");
    }

    public OrderServiceBlockingStub bazar() {
        return as("bazar-token");
    }

    public OrderServiceBlockingStub as(String token) {
        return nobody().withCallCredentials(new Bearer("Bearer " + token));
    }

    public OrderServiceBlockingStub nobody() {
        return OrderServiceGrpc.newBlockingStub(channel);
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.stop();
    }

    /** Sends an authorization header. */
    public static final class Bearer extends CallCredentials {

        private final List<String> authorization;

        public Bearer(String... authorization) {
            this.authorization = List.of(authorization);
        }

        @Override
        public void applyRequestMetadata(
                RequestInfo request, Executor executor, MetadataApplier applier) {
            Metadata headers = new Metadata();
            authorization.forEach(value -> headers.put(TokenAuthentication.AUTHORIZATION, value));
            applier.apply(headers);
        }
    }
}

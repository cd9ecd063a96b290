package io.trapiche.adapter.marketplace.grpc;

import io.grpc.ServerBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.trapiche.adapter.marketplace.grpc.access.CallerRights;
import io.trapiche.adapter.marketplace.grpc.access.MarketplaceTokens;
import io.trapiche.adapter.marketplace.grpc.access.TokenAuthentication;
import io.trapiche.adapter.marketplace.grpc.placing.Admission;
import io.trapiche.adapter.marketplace.grpc.placing.ContentReader;
import io.trapiche.adapter.marketplace.grpc.placing.CorrectionReader;
import io.trapiche.adapter.marketplace.grpc.placing.PlacementReader;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties;
import io.trapiche.adapter.marketplace.grpc.transport.CallMeters;
import io.trapiche.adapter.marketplace.grpc.watch.NewsBell;
import io.trapiche.adapter.marketplace.grpc.watch.OrderWatches;
import io.trapiche.domain.shared.MarketplaceId;
import java.util.function.Supplier;

/** Puts the server together; the transport is told apart, so that it can be another. */
final class ServerAssembly {

    private ServerAssembly() {}

    static MarketplaceGrpcServer server(
            MarketplaceProperties properties,
            OrderPorts ports,
            Supplier<ServerBuilder<?>> transport,
            MeterRegistry meters) {
        OrderWatches watches =
                new OrderWatches(ports.log(), ports.states(), properties.grpc().watch());
        properties.marketplaces().keySet().stream()
                .map(MarketplaceId::new)
                .forEach(marketplace -> watches.show(marketplace, meters));
        return new MarketplaceGrpcServer(
                transport,
                properties.grpc(),
                new TokenAuthentication(tokens(properties)),
                orders(properties, ports, watches),
                watches,
                new NewsBell(ports.log(), watches::wake),
                new CallMeters(meters),
                ports.traces());
    }

    private static GrpcOrders orders(
            MarketplaceProperties properties, OrderPorts ports, OrderWatches watches) {
        CallerRights rights = new CallerRights(ports.access());
        ContentReader contents = new ContentReader(ports.rules());
        return new GrpcOrders(
                ports,
                new PlacementReader(rights, contents),
                new CorrectionReader(rights, contents),
                rights,
                watches,
                new Admission(properties.grpc().maxConcurrentPlacements()));
    }

    private static MarketplaceTokens tokens(MarketplaceProperties properties) {
        MarketplaceTokens tokens = new MarketplaceTokens();
        properties
                .marketplaces()
                .forEach((name, settings) -> addAll(tokens, new MarketplaceId(name), settings));
        return tokens;
    }

    private static void addAll(
            MarketplaceTokens tokens,
            MarketplaceId marketplace,
            MarketplaceProperties.Marketplace settings) {
        settings.hashes().forEach(hash -> tokens.add(marketplace, hash));
    }
}

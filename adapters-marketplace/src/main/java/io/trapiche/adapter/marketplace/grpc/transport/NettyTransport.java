package io.trapiche.adapter.marketplace.grpc.transport;

import io.grpc.InsecureServerCredentials;
import io.grpc.ServerBuilder;
import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server on a real port, with the limits of its connections. */
public final class NettyTransport {

    /**
     * A client resets a call that it gives up, mostly at its deadline. At worst it gives up as many
     * as may run at a time, and gives them up again and again. Three times in the window is as
     * often as makes sense: the longest that a call has to wait here, for a store that is away,
     * ends after three seconds with an answer. Who resets more is cut off, and may connect again.
     */
    private static final int RESETS_PER_CALL = 3;

    private static final int RESET_WINDOW_SECONDS = 10;
    private static final int METADATA_BYTES = 16 * 1024;

    private NettyTransport() {}

    public static ServerBuilder<?> of(MarketplaceProperties.Grpc settings) {
        MarketplaceProperties.Connection connection = settings.connection();
        return EventLoops.serve(
                        NettyServerBuilder.forAddress(
                                new InetSocketAddress(settings.host(), settings.port()),
                                credentials(settings.tls())))
                .maxRstFramesPerWindow(
                        RESETS_PER_CALL * connection.maxCalls(), RESET_WINDOW_SECONDS)
                .maxInboundMetadataSize(METADATA_BYTES)
                .maxConcurrentCallsPerConnection(connection.maxCalls())
                .permitKeepAliveTime(connection.permitKeepAlive().toNanos(), TimeUnit.NANOSECONDS)
                .permitKeepAliveWithoutCalls(true)
                .keepAliveTime(connection.keepAlive().toNanos(), TimeUnit.NANOSECONDS)
                .keepAliveTimeout(connection.keepAliveTimeout().toNanos(), TimeUnit.NANOSECONDS)
                .maxConnectionAge(connection.maxAge().toNanos(), TimeUnit.NANOSECONDS)
                .maxConnectionAgeGrace(connection.maxAgeGrace().toNanos(), TimeUnit.NANOSECONDS);
    }

    private static ServerCredentials credentials(MarketplaceProperties.@Nullable Tls tls) {
        if (tls == null) {
            return InsecureServerCredentials.create();
        }
        try {
            return TlsServerCredentials.create(
                    Objects.requireNonNull(tls.certificateChain()).toFile(),
                    Objects.requireNonNull(tls.privateKey()).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("the certificate or its key cannot be read", e);
        }
    }
}

package io.trapiche.sandbox.http;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.netty.ChannelBindException;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/**
 * The listening server, with event loops of its own so that it disturbs nobody it shares the JVM
 * with.
 */
public final class Front implements AutoCloseable {
    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    /** Lets answers that are being written end before their event loop does. */
    private static final Duration QUIET = Duration.ofMillis(100);

    private final DisposableServer server;
    private final LoopResources loops;

    private Front(DisposableServer server, LoopResources loops) {
        this.server = server;
        this.loops = loops;
    }

    /** Throws {@link IllegalStateException} when the port is taken. */
    public static Front open(String host, int port, RouterFunction<ServerResponse> routes) {
        LoopResources loops = LoopResources.create("sandbox-http", 2, true);
        try {
            DisposableServer server =
                    HttpServer.create()
                            .host(host)
                            .port(port)
                            .runOn(loops)
                            .handle(new ReactorHttpHandlerAdapter(handler(routes)))
                            .bindNow(Duration.ofSeconds(10));
            return new Front(server, loops);
        } catch (ChannelBindException e) {
            dispose(loops);
            throw new IllegalStateException(
                    "sandbox: port " + port + " of " + host + " is taken", e);
        }
    }

    private static HttpHandler handler(RouterFunction<ServerResponse> routes) {
        return RouterFunctions.toHttpHandler(
                routes, HandlerStrategies.builder().codecs(Front::limit).build());
    }

    private static void limit(ServerCodecConfigurer codecs) {
        codecs.defaultCodecs().maxInMemorySize(LARGEST_BODY);
    }

    public int port() {
        return ((InetSocketAddress) server.address()).getPort();
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofSeconds(3));
        dispose(loops);
    }

    private static void dispose(LoopResources loops) {
        loops.disposeLater(QUIET, Duration.ofSeconds(3)).block(Duration.ofSeconds(5));
    }
}

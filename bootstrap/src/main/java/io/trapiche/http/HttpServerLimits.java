package io.trapiche.http;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerState;

/** Cuts off whoever takes too long or sends no HTTP. */
final class HttpServerLimits implements NettyServerCustomizer {

    private final HttpProperties properties;
    private final BadCalls badCalls;

    HttpServerLimits(HttpProperties properties, BadCalls badCalls) {
        this.properties = properties;
        this.badCalls = badCalls;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.httpMessageLogFactory(new SilentMessages())
                .idleTimeout(properties.idleTimeout())
                .readTimeout(properties.bodyPause())
                .requestTimeout(properties.bodyTimeout())
                .childObserve(this::countUnreadable)
                .doOnChannelInit(
                        (_, channel, _) ->
                                HeadDeadline.addTo(
                                        channel.pipeline(), properties.headTimeout(), badCalls));
    }

    private void countUnreadable(Connection connection, ConnectionObserver.State state) {
        if (state == HttpServerState.REQUEST_DECODING_FAILED) {
            badCalls.count(BadCalls.Kind.UNREADABLE);
        }
    }
}

package io.trapiche.http;

import reactor.netty.http.logging.HttpMessageArgProvider;
import reactor.netty.http.logging.HttpMessageLogFactory;

/** Tells of messages nothing but their kind: their paths hold secrets. */
final class SilentMessages implements HttpMessageLogFactory {

    @Override
    public String trace(HttpMessageArgProvider message) {
        return kind(message);
    }

    @Override
    public String debug(HttpMessageArgProvider message) {
        return kind(message);
    }

    @Override
    public String info(HttpMessageArgProvider message) {
        return kind(message);
    }

    @Override
    public String warn(HttpMessageArgProvider message) {
        return kind(message);
    }

    @Override
    public String error(HttpMessageArgProvider message) {
        return kind(message);
    }

    private static String kind(HttpMessageArgProvider message) {
        return message.httpMessageType().name();
    }
}

package io.trapiche.http;

import io.netty.channel.ChannelException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what no endpoint answered. Spring's own handlers would tell the path, and with it a
 * secret, to the log and to the caller.
 */
final class UnansweredFailures implements WebExceptionHandler, Ordered {

    private static final int BEFORE_BOOTS_OWN = -2;

    private final BadCalls badCalls;
    private final JsonMapper json = JsonMapper.builder().build();

    UnansweredFailures(BadCalls badCalls) {
        this.badCalls = badCalls;
    }

    /** Problem details (RFC 9457). */
    private record Problem(String type, String title, int status) {}

    @Override
    public int getOrder() {
        return BEFORE_BOOTS_OWN;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        boolean answered = isAnsweredByServer(exchange.getResponse());
        HttpStatusCode status = status(exchange, failure, answered);
        if (answered) {
            return Mono.empty();
        }
        return exchange.getResponse().setStatusCode(status)
                ? answer(exchange, failure, status)
                : Mono.error(failure);
    }

    /**
     * The HTTP server refused the request's body, told so and counted it, while an endpoint was at
     * work: headers went out, and not Spring's, which would take no status any more.
     */
    private static boolean isAnsweredByServer(ServerHttpResponse response) {
        return ServerHttpResponseDecorator.<Object>getNativeResponse(response)
                        instanceof HttpServerResponse server
                && server.hasSentHeaders()
                && response.setStatusCode(response.getStatusCode());
    }

    private HttpStatusCode status(ServerWebExchange exchange, Throwable failure, boolean answered) {
        if (failure instanceof ErrorResponse refusal) {
            return refusal.getStatusCode();
        }
        if (failure instanceof ChannelException) {
            badCalls.count(BadCalls.Kind.SLOW_BODY);
            return HttpStatus.REQUEST_TIMEOUT;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            badCalls.count(BadCalls.Kind.ABANDONED);
            return HttpStatus.BAD_REQUEST;
        }
        if (!answered) {
            badCalls.failed(route(exchange), failure);
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** The pattern, never the path. */
    private static String route(ServerWebExchange exchange) {
        Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "no route" : pattern.toString();
    }

    private Mono<Void> answer(
            ServerWebExchange exchange, Throwable failure, HttpStatusCode status) {
        var response = exchange.getResponse();
        if (failure instanceof ErrorResponse refusal) {
            response.getHeaders().putAll(refusal.getHeaders());
        }
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        HttpStatus known = HttpStatus.resolve(status.value());
        Problem problem =
                new Problem(
                        "about:blank",
                        known == null ? "" : known.getReasonPhrase(),
                        status.value());
        return response.writeWith(
                Mono.just(response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }
}

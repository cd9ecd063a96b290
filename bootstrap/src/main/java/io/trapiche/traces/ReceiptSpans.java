package io.trapiche.traces;

import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.application.tracing.SpanKind;
import io.trapiche.application.tracing.Traces;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/**
 * Makes a span of each call that VTEX makes: hook, results, pushes. VTEX tells no trace, so each is
 * a trace of its own. Told by the route's template: paths hold secrets. Calls of strangers make no
 * span: anybody can make them without number.
 */
public final class ReceiptSpans implements WebFilter, Ordered {

    private static final String VTEX = "/vtex/";
    private static final int SERVER_FAULTS = 500;

    /** What is answered to whoever lacks the secret, or sends what VTEX never does. */
    private static final Set<Integer> TO_STRANGERS = Set.of(401, 403, 404, 413, 415);

    private static final Set<HttpMethod> METHODS =
            Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.HEAD);

    private final Traces traces;

    public ReceiptSpans(Traces traces) {
        this.traces = traces;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!traces.areOn() || !exchange.getRequest().getPath().value().startsWith(VTEX)) {
            return chain.filter(exchange);
        }
        Instant began = traces.now();
        return chain.filter(exchange)
                .doOnSuccess(_ -> tell(exchange, began, status(exchange)))
                .doOnError(failure -> tell(exchange, began, status(failure)));
    }

    private static int status(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        return status == null ? HttpStatus.OK.value() : status.value();
    }

    /** What will be answered: the answer is made outside of all filters. */
    private static int status(Throwable failure) {
        return failure instanceof ErrorResponse answer
                ? answer.getStatusCode().value()
                : HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    /** What no route matches tells nothing. */
    private void tell(ServerWebExchange exchange, Instant began, int status) {
        if (!TO_STRANGERS.contains(status)
                && exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                        instanceof PathPattern route) {
            traces.begin(
                            new Traces.Beginning(
                                    SpanKind.SERVER,
                                    "vtex-call " + route.getPatternString(),
                                    began,
                                    null,
                                    List.of()))
                    .end(traces.now(), attributes(exchange, route, status));
        }
    }

    private static Map<SpanAttribute, String> attributes(
            ServerWebExchange exchange, PathPattern route, int status) {
        Map<SpanAttribute, String> told = new EnumMap<>(SpanAttribute.class);
        told.put(SpanAttribute.HTTP_ROUTE, route.getPatternString());
        HttpMethod method = exchange.getRequest().getMethod();
        told.put(SpanAttribute.HTTP_METHOD, METHODS.contains(method) ? method.name() : "_OTHER");
        told.put(SpanAttribute.HTTP_STATUS, Integer.toString(status));
        if (status >= SERVER_FAULTS) {
            told.put(SpanAttribute.ERROR, Integer.toString(status));
        }
        return told;
    }

    /** Outside of all that answer calls. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

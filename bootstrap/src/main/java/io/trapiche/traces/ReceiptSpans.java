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
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/**
 * Makes a span of each call that VTEX makes: hook, results, pushes. VTEX tells no trace, so each is
 * a trace of its own. Told by the route's template: paths hold secrets.
 */
public final class ReceiptSpans implements WebFilter, Ordered {

    private static final String VTEX = "/vtex/";
    private static final int SERVER_FAULTS = 500;
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
        return chain.filter(exchange).doFinally(_ -> tell(exchange, began));
    }

    /** What no route matches tells nothing. */
    private void tell(ServerWebExchange exchange, Instant began) {
        if (exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                instanceof PathPattern route) {
            traces.begin(
                            new Traces.Beginning(
                                    SpanKind.SERVER,
                                    "vtex-call " + route.getPatternString(),
                                    began,
                                    null,
                                    List.of()))
                    .end(traces.now(), attributes(exchange, route));
        }
    }

    private static Map<SpanAttribute, String> attributes(
            ServerWebExchange exchange, PathPattern route) {
        Map<SpanAttribute, String> told = new EnumMap<>(SpanAttribute.class);
        told.put(SpanAttribute.HTTP_ROUTE, route.getPatternString());
        HttpMethod method = exchange.getRequest().getMethod();
        told.put(SpanAttribute.HTTP_METHOD, METHODS.contains(method) ? method.name() : "_OTHER");
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        if (status != null) {
            told.put(SpanAttribute.HTTP_STATUS, Integer.toString(status.value()));
            if (status.value() >= SERVER_FAULTS) {
                told.put(SpanAttribute.ERROR, Integer.toString(status.value()));
            }
        }
        return told;
    }

    /** Outside of all that answer calls. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

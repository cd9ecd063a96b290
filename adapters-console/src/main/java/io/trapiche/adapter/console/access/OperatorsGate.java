package io.trapiche.adapter.console.access;

import io.trapiche.adapter.console.answer.Problem;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands before everything below {@code /operators}, what does not exist included: lets operators
 * in and gives every failure the same form. Paths are matched as the controllers' are, so that no
 * spelling of a path leads past it.
 */
public final class OperatorsGate implements WebFilter {

    private static final Logger log = LoggerFactory.getLogger(OperatorsGate.class);
    private static final PathPattern OPERATORS =
            PathPatternParser.defaultInstance.parse("/operators/**");
    private static final String SCHEME = "Bearer ";

    private final OperatorToken token;
    private final JsonMapper json = JsonMapper.builder().build();

    public OperatorsGate(OperatorToken token) {
        this.token = token;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!OPERATORS.matches(exchange.getRequest().getPath().pathWithinApplication())) {
            return chain.filter(exchange);
        }
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        return admits(exchange.getRequest())
                ? chain.filter(exchange)
                        .onErrorResume(failure -> failed(exchange.getResponse(), failure))
                : refused(exchange.getResponse());
    }

    private boolean admits(ServerHttpRequest request) {
        List<String> sent = request.getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
        return sent.size() == 1
                && sent.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && token.is(sent.getFirst().substring(SCHEME.length()).strip());
    }

    private Mono<Void> refused(ServerHttpResponse response) {
        response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return write(response, Problem.of(HttpStatus.UNAUTHORIZED));
    }

    private Mono<Void> failed(ServerHttpResponse response, Throwable failure) {
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        Problem problem = Problem.of(failure);
        if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            log.error("an operator's call failed", failure);
        }
        if (failure instanceof ErrorResponse refusal) {
            response.getHeaders().putAll(refusal.getHeaders());
        }
        return write(response, problem);
    }

    private Mono<Void> write(ServerHttpResponse response, Problem problem) {
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(
                Mono.just(response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }
}

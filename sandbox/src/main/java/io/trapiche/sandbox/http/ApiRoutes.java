package io.trapiche.sandbox.http;

import io.trapiche.sandbox.faults.Faults;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** VTEX's routes below {@code /{account}}, which stands for VTEX's host name. */
public final class ApiRoutes {
    private final Gate gate;
    private final Replies replies;

    public ApiRoutes(
            Access access,
            RateLimits limits,
            Faults faults,
            CallLog log,
            InstantSource clock,
            Scheduler workers) {
        this.gate = new Gate(access, limits, faults, log, clock);
        this.replies = new Replies(workers);
    }

    /** Every route with its handler. */
    public RouterFunction<ServerResponse> routes(Map<Route, Handler> handlers) {
        RouterFunctions.Builder builder = RouterFunctions.route();
        handlers.forEach(
                (route, handler) ->
                        builder.route(
                                RequestPredicates.method(route.method())
                                        .and(RequestPredicates.path("/{account}" + route.path())),
                                request -> serve(route, handler, request)));
        return builder.build();
    }

    private Mono<ServerResponse> serve(Route route, Handler handler, ServerRequest request) {
        return replies.toBody(request, body -> answer(route, handler, request, body));
    }

    private Optional<Reply> answer(
            Route route, Handler handler, ServerRequest request, byte[] body) {
        return gate.answer(route, handler, request, body);
    }
}

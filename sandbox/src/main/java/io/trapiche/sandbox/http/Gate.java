package io.trapiche.sandbox.http;

import io.trapiche.sandbox.faults.Faults;
import io.trapiche.sandbox.faults.Occasion;
import io.trapiche.sandbox.http.PlantedFaults.Passage;
import io.trapiche.sandbox.wire.Json;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * What every call passes before its route answers it: limits, faults, credentials, headers; then
 * the log.
 */
final class Gate {
    private final Access access;
    private final RateLimits limits;
    private final PlantedFaults faults;
    private final CallLog log;
    private final InstantSource clock;

    Gate(Access access, RateLimits limits, Faults faults, CallLog log, InstantSource clock) {
        this.access = access;
        this.limits = limits;
        this.faults = new PlantedFaults(faults);
        this.log = log;
        this.clock = clock;
    }

    /** The answer; empty to drop the connection without one. */
    Optional<Reply> answer(Route route, Handler handler, ServerRequest request, byte[] body) {
        Visit visit = new Visit(request.pathVariable("account"), route, request, body);
        Passage passage = pass(visit, handler);
        log.add(
                new CallLog.Line(
                        clock.instant(),
                        visit.account(),
                        route.wireName(),
                        route.method().name(),
                        request.path(),
                        passage.reply().map(Reply::status).orElse(0),
                        passage.fault()));
        return passage.reply();
    }

    /** A call on its way through the gate. */
    @SuppressWarnings("ArrayRecordComponent") // the body as it came, never compared
    private record Visit(String account, Route route, ServerRequest request, byte[] body) {

        Occasion occasion() {
            return new Occasion(account, route.group().wireName(), route.wireName(), this::orderId);
        }

        private String orderId() {
            return route.group() == RouteGroup.ORDER_INTEGRATION
                    ? Json.object(body)
                            .map(order -> order.path("marketplaceOrderId").asString(""))
                            .orElse("")
                    : request.pathVariables().getOrDefault("orderId", "");
        }

        Call call(Credentials credentials) {
            return new Call(
                    account,
                    credentials.appKey(),
                    request.pathVariables(),
                    request.queryParams().toSingleValueMap(),
                    body);
        }
    }

    private Passage pass(Visit visit, Handler handler) {
        Occasion occasion = visit.occasion();
        RouteGroup group = visit.route().group();
        faults.delay(occasion);
        return limits.refusal(visit.account(), visit.route())
                .map(Passage::of)
                .or(() -> faults.instead(occasion, group))
                .or(() -> refusal(visit))
                .orElseGet(() -> carriedOut(visit, handler, occasion));
    }

    private Optional<Passage> refusal(Visit visit) {
        return access.refusal(
                        access.of(visit.account()).orElse(null),
                        visit.route(),
                        visit.request().headers().asHttpHeaders())
                .map(Passage::of);
    }

    private Passage carriedOut(Visit visit, Handler handler, Occasion occasion) {
        Credentials credentials = access.of(visit.account()).orElseThrow();
        Reply reply = handler.answer(visit.call(credentials));
        return faults.afterwards(occasion, visit.route().group(), reply);
    }
}

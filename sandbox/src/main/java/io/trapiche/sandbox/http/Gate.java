package io.trapiche.sandbox.http;

import io.trapiche.sandbox.faults.Fault;
import io.trapiche.sandbox.faults.FaultKind;
import io.trapiche.sandbox.faults.Faults;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * What every call passes before its route answers it: faults, credentials, headers; then the log.
 */
final class Gate {
    private static final String APP_KEY = "X-VTEX-API-AppKey";
    private static final String APP_TOKEN = "X-VTEX-API-AppToken";
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>One moment</title></head><body>Please try again later.</body></html>";

    private final Map<String, Credentials> accounts;
    private final Faults faults;
    private final CallLog log;
    private final InstantSource clock;

    Gate(List<Credentials> accounts, Faults faults, CallLog log, InstantSource clock) {
        this.accounts =
                accounts.stream()
                        .collect(Collectors.toMap(Credentials::account, Function.identity()));
        this.faults = faults;
        this.log = log;
        this.clock = clock;
    }

    /** The answer; empty to drop the connection without one. */
    Optional<Reply> answer(Route route, Handler handler, ServerRequest request, byte[] body) {
        Occasion occasion = new Occasion(request.pathVariable("account"), route);
        Passage passage = pass(occasion, handler, request, body);
        log.add(
                new CallLog.Line(
                        clock.instant(),
                        occasion.account(),
                        route.wireName(),
                        route.method().name(),
                        request.path(),
                        passage.reply().map(Reply::status).orElse(0),
                        passage.fault()));
        return passage.reply();
    }

    /** A call a fault may strike. */
    private record Occasion(String account, Route route) {

        Optional<Fault> struckBy(Faults faults, FaultKind kind) {
            return faults.strike(kind, account, route.group().wireName(), route.wireName());
        }
    }

    /** How a call went: its answer, unless it got none, and the fault that struck it. */
    private record Passage(Optional<Reply> reply, @Nullable String fault) {

        static Passage of(Reply reply) {
            return new Passage(Optional.of(reply), null);
        }
    }

    private Passage pass(Occasion occasion, Handler handler, ServerRequest request, byte[] body) {
        occasion.struckBy(faults, FaultKind.LATENCY)
                .ifPresent(fault -> pause(fault.millisOrNone()));
        Optional<Passage> planted = planted(occasion);
        if (planted.isPresent()) {
            return planted.get();
        }
        Credentials account = accounts.get(occasion.account());
        Optional<Reply> refusal = refusal(account, occasion.route(), request);
        if (account == null || refusal.isPresent()) {
            return Passage.of(refusal.orElseThrow());
        }
        Reply reply = handler.answer(call(account, request, body));
        return occasion.struckBy(faults, FaultKind.LOSE_ANSWER)
                .map(fault -> lost(occasion, fault))
                .orElseGet(() -> Passage.of(reply));
    }

    private Optional<Passage> planted(Occasion occasion) {
        for (FaultKind kind :
                List.of(
                        FaultKind.UNAUTHORIZED,
                        FaultKind.STATUS_429,
                        FaultKind.STATUS_500,
                        FaultKind.HTML_ANSWER)) {
            Optional<Fault> fault = occasion.struckBy(faults, kind);
            if (fault.isPresent()) {
                Reply reply = faulty(occasion.route().group(), fault.get());
                return Optional.of(new Passage(Optional.of(reply), kind.wireName()));
            }
        }
        return Optional.empty();
    }

    private static Reply faulty(RouteGroup group, Fault fault) {
        return switch (fault.kind()) {
            case UNAUTHORIZED -> unauthorized(group);
            case STATUS_429 -> throttled(group, fault.retryAfterSeconds());
            case HTML_ANSWER -> Reply.html(200, PAGE);
            default -> Refusals.of(group, 500, "OMS000", "Internal Server Error");
        };
    }

    private static Reply throttled(RouteGroup group, @Nullable Integer retryAfterSeconds) {
        Reply reply = Refusals.of(group, 429, "429", "Too Many Requests");
        return retryAfterSeconds == null
                ? reply
                : reply.withHeader("Retry-After", retryAfterSeconds.toString());
    }

    private static Passage lost(Occasion occasion, Fault fault) {
        Optional<Reply> reply =
                "500".equals(fault.answer())
                        ? Optional.of(
                                Refusals.of(
                                        occasion.route().group(),
                                        500,
                                        "OMS000",
                                        "Internal Server Error"))
                        : Optional.empty();
        return new Passage(reply, fault.kind().wireName());
    }

    private static Optional<Reply> refusal(
            @Nullable Credentials account, Route route, ServerRequest request) {
        HttpHeaders headers = request.headers().asHttpHeaders();
        if (account == null) {
            return Optional.of(Refusals.of(route.group(), 404, "404", "Account not found"));
        }
        if (!same(account.appKey(), headers.getFirst(APP_KEY))
                || !same(account.appToken(), headers.getFirst(APP_TOKEN))) {
            return Optional.of(unauthorized(route.group()));
        }
        return contentRefusal(route, headers);
    }

    /** VTEX declares both headers mandatory on every operation, calls without a body included. */
    private static Optional<Reply> contentRefusal(Route route, HttpHeaders headers) {
        if (!headers.getOrEmpty(HttpHeaders.CONTENT_TYPE)
                .toString()
                .contains(MediaType.APPLICATION_JSON_VALUE)) {
            return Optional.of(
                    Refusals.of(
                            route.group(),
                            415,
                            "415",
                            "Content-Type (expected: application/json)"));
        }
        if (!headers.getOrEmpty(HttpHeaders.ACCEPT)
                .toString()
                .contains(MediaType.APPLICATION_JSON_VALUE)) {
            return Optional.of(
                    Refusals.of(route.group(), 406, "406", "Accept (expected: application/json)"));
        }
        return Optional.empty();
    }

    private static Reply unauthorized(RouteGroup group) {
        return Refusals.of(group, 401, "1", "Unauthorized access");
    }

    private static boolean same(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8),
                        given.getBytes(StandardCharsets.UTF_8));
    }

    private static Call call(Credentials account, ServerRequest request, byte[] body) {
        return new Call(
                account.account(),
                account.appKey(),
                request.pathVariables(),
                request.queryParams().toSingleValueMap(),
                body);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

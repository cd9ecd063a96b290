package io.trapiche.sandbox.http;

import io.trapiche.sandbox.faults.Fault;
import io.trapiche.sandbox.faults.FaultKind;
import io.trapiche.sandbox.faults.Faults;
import io.trapiche.sandbox.faults.Occasion;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.OddFields;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What planted faults make of a call and its answer. */
final class PlantedFaults {
    private static final List<FaultKind> INSTEAD =
            List.of(
                    FaultKind.OUTAGE,
                    FaultKind.UNAUTHORIZED,
                    FaultKind.STATUS_429,
                    FaultKind.STATUS_500,
                    FaultKind.STATUS_503,
                    FaultKind.HTML_ANSWER,
                    FaultKind.GARBAGE);
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>One moment</title></head><body>Please try again later.</body></html>";
    private static final byte[] HALF =
            "{\"date\":\"2026-01-01T00:00:00.0000000+00:00\",\"orderI"
                    .getBytes(StandardCharsets.UTF_8);

    private final Faults faults;

    PlantedFaults(Faults faults) {
        this.faults = faults;
    }

    /** How a call went: its answer, unless it got none, and the fault that struck it. */
    record Passage(Optional<Reply> reply, @Nullable String fault) {

        static Passage of(Reply reply) {
            return new Passage(Optional.of(reply), null);
        }

        static Passage struck(Reply reply, Fault fault) {
            return new Passage(Optional.of(reply), fault.kind().wireName());
        }
    }

    void delay(Occasion occasion) {
        faults.strike(FaultKind.LATENCY, occasion).ifPresent(fault -> pause(fault.millisOrNone()));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is answered instead of carrying the call out. */
    Optional<Passage> instead(Occasion occasion, RouteGroup group) {
        for (FaultKind kind : INSTEAD) {
            Optional<Fault> fault =
                    faults.strike(
                            kind,
                            occasion,
                            wanted -> kind != FaultKind.GARBAGE || !wanted.hasEffect());
            if (fault.isPresent()) {
                return Optional.of(Passage.struck(faulty(group, fault.get()), fault.get()));
            }
        }
        return Optional.empty();
    }

    private static Reply faulty(RouteGroup group, Fault fault) {
        return switch (fault.kind()) {
            case UNAUTHORIZED -> Access.unauthorized(group);
            case STATUS_429 -> Refusals.throttled(group, fault.retryAfterSeconds());
            case OUTAGE, STATUS_503 -> Refusals.unavailable(group, fault.retryAfterSeconds());
            case HTML_ANSWER -> Reply.html(200, PAGE);
            case GARBAGE -> Reply.cut(HALF);
            default -> Refusals.broken(group);
        };
    }

    /** What becomes of the answer of a call that was carried out. */
    Passage afterwards(Occasion occasion, RouteGroup group, Reply reply) {
        Optional<Fault> lost = faults.strike(FaultKind.LOSE_ANSWER, occasion);
        if (lost.isPresent()) {
            return lost(group, lost.get());
        }
        Optional<Fault> cut = faults.strike(FaultKind.GARBAGE, occasion, Fault::hasEffect);
        if (cut.isPresent()) {
            return Passage.struck(Reply.cut(half(reply.body())), cut.get());
        }
        return faults.strike(FaultKind.UNKNOWN_FIELDS, occasion)
                .map(fault -> Passage.struck(odd(reply), fault))
                .orElseGet(() -> Passage.of(reply));
    }

    private static Passage lost(RouteGroup group, Fault fault) {
        return "500".equals(fault.answer())
                ? Passage.struck(Refusals.broken(group), fault)
                : new Passage(Optional.empty(), fault.kind().wireName());
    }

    private static byte[] half(byte[] body) {
        return body.length < 2 ? HALF : Arrays.copyOf(body, body.length / 2);
    }

    private static Reply odd(Reply reply) {
        return Json.object(reply.body())
                .map(body -> reply.withBody(Json.bytes(OddFields.added(body))))
                .orElse(reply);
    }
}

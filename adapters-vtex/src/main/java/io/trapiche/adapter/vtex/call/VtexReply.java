package io.trapiche.adapter.vtex.call;

import io.trapiche.adapter.vtex.call.VtexCallObserver.Outcome;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.application.vtex.port.OrderManagement.Answer;
import io.trapiche.application.vtex.port.VtexRefused;
import io.trapiche.application.vtex.port.VtexUnavailable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came back from a call, of whatever status.
 *
 * @param retryAfter what VTEX asked to wait, or when a denied or throttled call is worth another
 *     try; null when nobody knows
 */
public record VtexReply(VtexRoute route, int status, String body, @Nullable Duration retryAfter) {

    private static final int NOT_FOUND = 404;

    public boolean isDone() {
        return status >= 200 && status < 300;
    }

    /** VTEX knows nothing under this path. */
    public boolean isNotFound() {
        return status == NOT_FOUND;
    }

    /** VTEX says that it has no such account: nothing is told of keys, routes or ids. */
    public boolean isOfNoAccount() {
        return isNotFound() && Refusals.isOfNoAccount(body);
    }

    /** A refusal in VTEX's own form; whatever stands at a wrong address has others. */
    public boolean isRefusalOfVtex() {
        return !isDone() && Refusals.isOfVtex(body);
    }

    /** VTEX did what was asked or refused it. */
    boolean isSettled() {
        return outcome() == Outcome.DONE || outcome() == Outcome.REFUSED;
    }

    /** VTEX does not know the credentials, or they may not do this. */
    public boolean isDenied() {
        return outcome() == Outcome.DENIED;
    }

    /** The same, with when it is worth trying again. */
    VtexReply retryAfter(Duration pause) {
        return new VtexReply(route, status, body, pause);
    }

    Outcome outcome() {
        if (isPage()) {
            return Outcome.FAILED;
        }
        return switch (status) {
            case 401, 403 -> Outcome.DENIED;
            case 429 -> Outcome.THROTTLED;
            case 408 -> Outcome.FAILED;
            default -> isDone() ? Outcome.DONE : beyondSuccess();
        };
    }

    private Outcome beyondSuccess() {
        return status >= 400 && status < 500 ? Outcome.REFUSED : Outcome.FAILED;
    }

    /** A page for people: something in front of VTEX answered. */
    public boolean isPage() {
        return body.stripLeading().startsWith("<");
    }

    /** Whether the status says something of the caller or of VTEX, not of what was asked. */
    public boolean isAboutTheCall() {
        return switch (outcome()) {
            case DENIED, THROTTLED -> true;
            default -> false;
        };
    }

    /**
     * This reply, when VTEX did what was asked or refused it.
     *
     * @throws VtexUnavailable when it did neither
     */
    public VtexReply settled() {
        return switch (outcome()) {
            case DONE, REFUSED -> this;
            default -> throw unavailable("answered " + status);
        };
    }

    /**
     * This reply, when VTEX did what was asked.
     *
     * @throws VtexUnavailable when it did not
     */
    public VtexReply done() {
        if (outcome() != Outcome.DONE) {
            throw unavailable("answered " + status);
        }
        return this;
    }

    /**
     * This reply, when VTEX did what was asked.
     *
     * @param resource of VTEX's License Manager that lets a key ask it; null where VTEX names none
     * @throws VtexRefused when VTEX refused
     * @throws VtexUnavailable when it did neither
     */
    public VtexReply granted(@Nullable String resource) {
        return switch (outcome()) {
            case DENIED ->
                    throw new VtexRefused(
                            "%s answered %d (expected: a key %s)"
                                    .formatted(
                                            route,
                                            status,
                                            resource == null
                                                    ? "that VTEX lets ask it"
                                                    : "with a role with the resource " + resource));
            case REFUSED -> throw new VtexRefused("%s answered %d".formatted(route, status));
            default -> done();
        };
    }

    /**
     * The body; empty when there is none.
     *
     * @throws VtexUnavailable when the body is not JSON, or only half of it
     */
    public Optional<JsonView> json() {
        if (body.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                VtexJson.read(body)
                        .orElseThrow(() -> unavailable("answered " + status + " unreadably")));
    }

    /** What VTEX says of its refusal. */
    public Answer.Refused refusal() {
        return Refusals.read(status, body);
    }

    /** The exception that tells of this reply. */
    public VtexUnavailable unavailable(String what) {
        return new VtexUnavailable(route + " " + what, retryAfter, null);
    }
}

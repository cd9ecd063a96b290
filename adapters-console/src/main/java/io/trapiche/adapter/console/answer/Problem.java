package io.trapiche.adapter.console.answer;

import io.trapiche.application.streams.ConcurrentChange;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.vtex.port.VtexRefused;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.shared.Violation;
import io.trapiche.domain.shared.Violations;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;

/**
 * Problem details (RFC 9457). They name fields and expectations and repeat nothing of the request.
 *
 * @param errors every fault; empty unless parameters or the body were at fault, or VTEX refused
 */
public record Problem(String type, String title, int status, List<Violation> errors) {

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(HttpStatus status) {
        return of(status, List.of());
    }

    private static Problem of(HttpStatus status, List<Violation> errors) {
        return new Problem("about:blank", status.getReasonPhrase(), status.value(), errors);
    }

    /** What a failed call is answered with. */
    public static Problem of(Throwable failure) {
        return switch (failure) {
            case ErrorResponse refusal -> of(HttpStatus.valueOf(refusal.getStatusCode().value()));
            case StorageUnavailable _, ConcurrentChange _, VtexUnavailable _ ->
                    of(HttpStatus.SERVICE_UNAVAILABLE);
            case VtexRefused refusal ->
                    of(HttpStatus.BAD_GATEWAY, List.of(new Violation("vtex", refusal.told())));
            default -> of(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    /** The answer to parameters with violations. */
    public static ResponseEntity<Object> malformed(Violations violations) {
        return malformed(violations.all());
    }

    public static ResponseEntity<Object> malformed(List<Violation> violations) {
        return answer(of(HttpStatus.BAD_REQUEST, violations));
    }

    /** The answer to a body that is too long to be read. */
    public static ResponseEntity<Object> tooLarge() {
        return answer(of(HttpStatus.CONTENT_TOO_LARGE));
    }

    /** The one answer to an order that is not there, whatever the reason. */
    public static ResponseEntity<Object> notFound() {
        return answer(of(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<Object> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

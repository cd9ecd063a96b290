package io.trapiche.adapter.vtex.inbound;

import io.trapiche.domain.shared.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.ErrorResponse;

/**
 * Problem details (RFC 9457). They name fields and expectations and repeat nothing of the request,
 * whose path holds a secret; Spring's own type would.
 *
 * @param errors every fault; empty unless the body was at fault
 */
public record Problem(String type, String title, int status, List<Violation> errors) {

    private static final String BLANK = "about:blank";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** The one answer to a wrong secret, an unknown account and an unknown marketplace. */
    public static ResponseEntity<Problem> notFound() {
        return of(HttpStatus.NOT_FOUND, List.of());
    }

    public static ResponseEntity<Problem> tooLarge() {
        return of(HttpStatus.CONTENT_TOO_LARGE, List.of());
    }

    public static ResponseEntity<Problem> malformed(List<Violation> errors) {
        return of(HttpStatus.BAD_REQUEST, errors);
    }

    public static ResponseEntity<Problem> unavailable() {
        return of(HttpStatus.SERVICE_UNAVAILABLE, List.of());
    }

    /** What Spring refused before the endpoint was asked, in the same form. */
    public static ResponseEntity<Problem> refused(ErrorResponse refusal) {
        HttpStatus status = HttpStatus.resolve(refusal.getStatusCode().value());
        return of(status == null ? HttpStatus.BAD_REQUEST : status, List.of());
    }

    private static ResponseEntity<Problem> of(HttpStatus status, List<Violation> errors) {
        BodyBuilder answer = ResponseEntity.status(status);
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Problem(BLANK, status.getReasonPhrase(), status.value(), errors));
    }
}

package io.trapiche.adapter.console.wire;

import java.time.Instant;
import java.util.List;

/**
 * Why an order stands still, or is placed again.
 *
 * @param code VTEX's, or one of Trapiche's own
 * @param cause in plain words
 * @param owner {@code seller}, {@code marketplace}, {@code operator} or {@code nobody}
 * @param advice what the owner can do
 * @param since when the order was parked; of one that is not, when something last happened to it
 * @param causes as VTEX gave them; empty when it gave none
 */
public record ProblemPayload(
        String code,
        String cause,
        String owner,
        String advice,
        Instant since,
        List<CausePayload> causes) {

    public ProblemPayload {
        causes = List.copyOf(causes);
    }

    /** One cause, in VTEX's words with what looks personal masked. */
    public record CausePayload(String source, String code, String description) {}
}

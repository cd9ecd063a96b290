package io.trapiche.domain.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * VTEX's answer to a placement or an approval, at once or by callback (VTEX guide on new order
 * integration).
 *
 * @param code {@code SOI…} or {@code EOI…}; the set is open
 * @param operationId null in immediate answers
 * @param ids null unless the order was integrated
 * @param errors causes as VTEX names them, code and description
 */
public record ProcessingResult(
        Flow flow,
        String code,
        boolean success,
        @Nullable String operationId,
        @Nullable VtexOrderIds ids,
        List<Cause> errors) {

    public ProcessingResult {
        errors = List.copyOf(errors);
    }

    /** The same answer under another code. */
    ProcessingResult as(String otherCode, List<Cause> causes) {
        return new ProcessingResult(flow, otherCode, success, operationId, ids, causes);
    }

    /** What the answer belongs to. */
    public enum Flow {
        PLACE_ORDER,
        APPROVE_ORDER,
        UNKNOWN
    }

    /** One cause; {@code description} is VTEX's text. */
    public record Cause(String source, String code, String description) {}
}

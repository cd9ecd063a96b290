package io.trapiche.adapter.erp.export.message.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a command of an ERP system ended; each has exactly one.
 *
 * @param commandId the ERP's, or one made from the command's place in its topic
 * @param orderId null when the command named none that could be read
 * @param type of the command; empty when unreadable
 * @param status {@code done}, {@code refused} by VTEX, or {@code rejected} before VTEX was asked
 * @param code null when done
 * @param cause why VTEX refused; null otherwise
 * @param violations every fault of the command; empty when it was sound
 * @param receipt VTEX's; null when it gave none
 */
public record CommandResult(
        String account,
        String commandId,
        @Nullable String orderId,
        String type,
        String status,
        @Nullable String code,
        @Nullable String cause,
        List<Fault> violations,
        @Nullable String receipt,
        Instant at) {

    /** One fault; the description never repeats the value. */
    public record Fault(String field, String description) {}
}

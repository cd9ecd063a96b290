package io.trapiche.adapter.console.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every code an order can be parked or answered with. */
public record CodeListPayload(List<CodePayload> codes) {
    public CodeListPayload {
        codes = List.copyOf(codes);
    }

    /**
     * One code.
     *
     * @param code VTEX's, {@code OTHER} for those VTEX's guides do not name, or Trapiche's own
     * @param onPlacement what follows when VTEX answers a placement with it; null for own codes
     * @param onApproval what follows when VTEX answers an approval with it; null for own codes
     */
    public record CodePayload(
            String code,
            String cause,
            String owner,
            String advice,
            @Nullable String onPlacement,
            @Nullable String onApproval) {}
}

package io.trapiche.adapter.vtex.oms.wire;

/** Body of {@code POST /api/oms/pvt/orders/{orderId}/interactions}; shows nothing of itself. */
public record NotePayload(String source, String message) {

    @Override
    public String toString() {
        return "***";
    }
}

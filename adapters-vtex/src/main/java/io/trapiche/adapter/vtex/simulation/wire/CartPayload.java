package io.trapiche.adapter.vtex.simulation.wire;

import java.util.List;

/** Body of {@code POST /api/checkout/pub/orderForms/simulation}. */
public record CartPayload(List<ItemPayload> items, String postalCode, String country) {

    /** One SKU; {@code seller} 1 is the account itself. */
    public record ItemPayload(String id, int quantity, String seller) {}

    /** Where a customer lives must not get into logs. */
    @Override
    public String toString() {
        return "***";
    }
}

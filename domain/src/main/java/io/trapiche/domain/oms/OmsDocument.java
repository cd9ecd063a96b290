package io.trapiche.domain.oms;

/**
 * What may be kept of VTEX's order document, as JSON text. It holds personal data and shows nothing
 * of itself.
 */
public record OmsDocument(String json) {

    @Override
    public String toString() {
        return "***";
    }
}

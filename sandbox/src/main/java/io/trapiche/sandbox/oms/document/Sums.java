package io.trapiche.sandbox.oms.document;

import tools.jackson.databind.JsonNode;

/** Whether the money of a placed order adds up. */
public final class Sums {

    private Sums() {}

    /**
     * Items, shipping and interest make the value; VTEX leaves open whether taxes are part of it.
     */
    public static boolean addUp(JsonNode request) {
        long value = request.path("marketplacePaymentValue").asLong(0);
        long net =
                MoneyPart.sumOfItems(request)
                        + MoneyPart.sumOfShipping(request)
                        + request.path("marketplaceInterestValue").asLong(0);
        return value == net || value == net + MoneyPart.sumOfTaxes(request);
    }
}

package io.trapiche.sandbox.seller;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account is able to do.
 *
 * @param acceptNulls whether null passes for an optional value of a placement, against VTEX's
 *     schema
 * @param franchises whether franchises may fulfil its orders
 * @param pushes whether OMS tells connectors of its orders
 * @param currency ISO 4217; null in what an earlier version kept, and then the real
 * @param slas null when nobody said; any name of an SLA passes in placements then
 * @param pii whether it has the PII data architecture, and with it another API of orders
 */
public record SellerSettings(
        boolean acceptNulls,
        boolean franchises,
        boolean pushes,
        @Nullable String currency,
        @Nullable List<Sla> slas,
        boolean pii) {
    private static final String REAL = "BRL";
    private static final List<Sla> USUAL =
            List.of(new Sla("Normal", 1500, "5bd"), new Sla("Express", 2500, "1bd"));

    public SellerSettings {
        slas = slas == null ? null : List.copyOf(slas);
    }

    public String currencyOrReal() {
        return currency == null ? REAL : currency;
    }

    /** What the cart simulation offers. */
    public List<Sla> offeredSlas() {
        return slas == null ? USUAL : slas;
    }

    /** Whether a placement may ask for this SLA; an empty name leaves the choice to VTEX. */
    public boolean delivers(String slaId) {
        return slas == null
                || slaId.isEmpty()
                || slas.stream().anyMatch(sla -> sla.id().equals(slaId));
    }
}

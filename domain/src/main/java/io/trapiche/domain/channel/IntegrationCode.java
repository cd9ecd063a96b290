package io.trapiche.domain.channel;

/**
 * The codes of VTEX's order integration that decide about an order; any other is {@link #OTHER}.
 */
public enum IntegrationCode {
    /** Integrated. */
    SOI001,
    /** Approved. */
    SOI002,
    /** Enqueued. */
    SOI003,
    /** VTEX failed inside and may succeed later. */
    EOI006,
    /** The order exists already. */
    EOI007,
    /** Approval came before the integration. */
    EOI008,
    /** The order is in no status that can be approved. */
    EOI009,
    /** VTEX ran into its own time limit; the outcome is unknown. */
    EOI010,
    /** The seller has to authorize a price that differs. */
    EOI011,
    /** Everything else: a person has to look. */
    OTHER;

    public static IntegrationCode of(String code) {
        for (IntegrationCode known : values()) {
            if (known.name().equals(code)) {
                return known;
            }
        }
        return OTHER;
    }
}

package io.trapiche.sandbox.oms;

/**
 * How often each write reached an order, so that an auditor can tell whether a client repeated
 * itself.
 *
 * @param placed 1, as an order exists once
 * @param placedAgain placements answered with EOI007
 * @param approved approvals that took effect
 * @param approvedAgain approvals answered with EOI009 or EOI011
 * @param startHandling calls answered with 204
 * @param startHandlingRefused calls answered with 409
 * @param invoices invoices by number
 * @param invoicesAgain notifications of a number known before
 * @param returns invoices of type {@code Input}
 * @param refunds returns that lead to a refund
 * @param cancels cancellation calls that took effect; two for a two-step cancellation
 * @param cancelsRefused cancellation calls without effect
 * @param cancelsDenied requests to cancel that the seller's calls denied
 */
public record Effects(
        int placed,
        int placedAgain,
        int approved,
        int approvedAgain,
        int startHandling,
        int startHandlingRefused,
        int invoices,
        int invoicesAgain,
        int returns,
        int refunds,
        int cancels,
        int cancelsRefused,
        int cancelsDenied) {

    /** One kind of effect. */
    public enum Kind {
        PLACED_AGAIN,
        APPROVED,
        APPROVED_AGAIN,
        START_HANDLING,
        START_HANDLING_REFUSED,
        INVOICE,
        INVOICE_AGAIN,
        RETURN,
        REFUND,
        CANCEL,
        CANCEL_REFUSED,
        CANCEL_DENIED
    }

    static final Effects OF_PLACING = new Effects(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    Effects plus(Kind kind) {
        return new Effects(
                placed,
                placedAgain + one(kind, Kind.PLACED_AGAIN),
                approved + one(kind, Kind.APPROVED),
                approvedAgain + one(kind, Kind.APPROVED_AGAIN),
                startHandling + one(kind, Kind.START_HANDLING),
                startHandlingRefused + one(kind, Kind.START_HANDLING_REFUSED),
                invoices + one(kind, Kind.INVOICE),
                invoicesAgain + one(kind, Kind.INVOICE_AGAIN),
                returns + one(kind, Kind.RETURN),
                refunds + one(kind, Kind.REFUND),
                cancels + one(kind, Kind.CANCEL),
                cancelsRefused + one(kind, Kind.CANCEL_REFUSED),
                cancelsDenied + one(kind, Kind.CANCEL_DENIED));
    }

    /** How often this happened. */
    public int of(Kind kind) {
        return switch (kind) {
            case PLACED_AGAIN -> placedAgain;
            case APPROVED -> approved;
            case APPROVED_AGAIN -> approvedAgain;
            case START_HANDLING -> startHandling;
            case START_HANDLING_REFUSED -> startHandlingRefused;
            case INVOICE -> invoices;
            case INVOICE_AGAIN -> invoicesAgain;
            case RETURN -> returns;
            case REFUND -> refunds;
            case CANCEL -> cancels;
            case CANCEL_REFUSED -> cancelsRefused;
            case CANCEL_DENIED -> cancelsDenied;
        };
    }

    private static int one(Kind kind, Kind counted) {
        return kind == counted ? 1 : 0;
    }
}

package io.trapiche.application.vtex.port;

/**
 * VTEX refused what it was asked while somebody waited, and will again until something is changed
 * there. It had no effect.
 */
public final class VtexRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells of a refusal.
     *
     * @param message route, VTEX's status and what was expected; no personal data, no credentials
     */
    public VtexRefused(String message) {
        super(message);
    }

    /** For operators. */
    public String told() {
        return String.valueOf(getMessage());
    }
}

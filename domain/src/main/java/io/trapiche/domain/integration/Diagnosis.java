package io.trapiche.domain.integration;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why an order stands still, who has to act and how.
 *
 * @param code VTEX's, or one of Trapiche's own
 * @param cause in plain words
 * @param advice what the owner can do
 */
public record Diagnosis(String code, String cause, Owner owner, String advice) {

    /** What VTEX shows under the order's id is another order. */
    public static final String OTHER_ORDER_IN_VTEX = "OTHER_ORDER_IN_VTEX";

    /** An earlier version told VTEX minor units where it counts hundredths. */
    public static final String SENT_AT_WRONG_SCALE = "SENT_AT_WRONG_SCALE";

    /** VTEX counts the order's amounts in another currency than it was placed in. */
    public static final String OTHER_CURRENCY_IN_VTEX = "OTHER_CURRENCY_IN_VTEX";

    /** The seller neither authorized nor rejected the price in time. */
    public static final String SELLER_UNDECIDED = "SELLER_UNDECIDED";

    /** The order's amounts cannot be told to VTEX in whole units of its lines. */
    public static final String AMOUNTS_UNTELLABLE = "AMOUNTS_UNTELLABLE";

    /** VTEX took it in, owes a result and does not show it. */
    public static final String MISSING = "MISSING";

    /** A callback says that VTEX did it, and VTEX does not show it. */
    public static final String UNCONFIRMED = "UNCONFIRMED";

    private static final String REFUSED_BY_HTTP = "HTTP_";

    private static final List<String> OWN =
            List.of(
                    OTHER_ORDER_IN_VTEX,
                    SENT_AT_WRONG_SCALE,
                    OTHER_CURRENCY_IN_VTEX,
                    SELLER_UNDECIDED,
                    AMOUNTS_UNTELLABLE,
                    MISSING,
                    UNCONFIRMED);

    /** Of every code that has a name; an operator owns all others. */
    public static List<Diagnosis> known() {
        return Stream.concat(
                        Stream.of(IntegrationCode.values())
                                .filter(code -> code != IntegrationCode.OTHER)
                                .map(Enum::name),
                        OWN.stream())
                .map(Diagnosis::of)
                .toList();
    }

    /** Of every code of Trapiche's own. */
    public static List<Diagnosis> own() {
        return OWN.stream().map(Diagnosis::of).toList();
    }

    /** Knows every code that an order can be parked or held back with. */
    public static Diagnosis of(String code) {
        return switch (code) {
            case OTHER_ORDER_IN_VTEX ->
                    new Diagnosis(
                            code,
                            "VTEX has an order of this id with other items or another value",
                            Owner.OPERATOR,
                            "find out who placed it; give this order up, or release it once that one is gone");
            case SENT_AT_WRONG_SCALE ->
                    new Diagnosis(
                            code,
                            "an earlier version told VTEX the order's amounts at another scale",
                            Owner.OPERATOR,
                            "have the order cancelled, and placed again under a new id");
            case OTHER_CURRENCY_IN_VTEX ->
                    new Diagnosis(
                            code,
                            "VTEX has the order in another currency than it was placed in",
                            Owner.OPERATOR,
                            "set the account's currency to its store's; have the order cancelled, and"
                                    + " placed again under a new id");
            case SELLER_UNDECIDED ->
                    new Diagnosis(
                            code,
                            "the seller neither authorized nor rejected the price in time",
                            Owner.SELLER,
                            "authorize or reject the price in VTEX, then release the order");
            case AMOUNTS_UNTELLABLE ->
                    new Diagnosis(
                            code,
                            "no whole prices per unit make up the order's amounts",
                            Owner.MARKETPLACE,
                            "correct the order's prices or its discount");
            case MISSING ->
                    new Diagnosis(
                            code,
                            "VTEX took it in, told no result in time and does not show it",
                            Owner.NOBODY,
                            "wait: it is looked for and sent again");
            case UNCONFIRMED ->
                    new Diagnosis(
                            code,
                            "a callback said that VTEX did it, and VTEX does not show it",
                            Owner.NOBODY,
                            "wait: it is looked for and sent again; if it repeats, call the"
                                    + " callback key compromised");
            default -> ofVtex(code);
        };
    }

    /**
     * The code if it is one of those that are listed or a status of HTTP, else {@code OTHER}: what
     * VTEX answers may be any text, which metrics and health do not repeat.
     */
    public static String listed(String code) {
        return OWN.contains(code) || code.matches(REFUSED_BY_HTTP + "\\d{3}")
                ? code
                : IntegrationCode.of(code).name();
    }

    private static Diagnosis ofVtex(String code) {
        if (code.startsWith(REFUSED_BY_HTTP)) {
            return new Diagnosis(
                    code,
                    "VTEX refused the call itself",
                    Owner.OPERATOR,
                    "read the causes; check the key's permissions and the settings, then release the order");
        }
        IntegrationCode known = IntegrationCode.of(code);
        return new Diagnosis(code, known.meaning(), known.owner(), known.advice());
    }
}

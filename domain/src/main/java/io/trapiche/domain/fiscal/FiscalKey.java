package io.trapiche.domain.fiscal;

import io.trapiche.domain.shared.Parsed;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the key of an invoice may be. Brazil's fiscal documents are in its currency; what other
 * countries call a key is kept as told.
 */
public final class FiscalKey {

    /** What a key of Brazil looks like, for error messages. */
    public static final String EXPECTED =
            "the access key of an NF-e, NFC-e or CT-e, " + AccessKey.EXPECTED + "; or an NFS-e's";

    private static final String CHECK_DIGIT =
            "has a wrong check digit (expected: the last place of an access key by modulo 11)";

    private static final Currency BRAZILS = Currency.getInstance("BRL");

    /**
     * Places 10 to 23 are the issuer's; how its check digit counts letters nobody has published.
     */
    private static final Pattern OF_SERVICES = Pattern.compile("[0-9]{9}[A-Z0-9]{12}[0-9]{29}");

    private FiscalKey() {}

    /**
     * What is wrong with a key and what was expected, without the key; empty when nothing is.
     *
     * @param currency of the invoice
     */
    public static Optional<String> fault(String key, Currency currency, FiscalPolicy policy) {
        if (!isOfBrazil(currency) || OF_SERVICES.matcher(AccessKey.bare(key)).matches()) {
            return Optional.empty();
        }
        if (AccessKey.parse("", key) instanceof Parsed.Faulty) {
            return Optional.of("is no key (expected: " + EXPECTED + ")");
        }
        return policy == FiscalPolicy.REFUSE && hasWrongCheckDigit(key, currency)
                ? Optional.of(CHECK_DIGIT)
                : Optional.empty();
    }

    /**
     * Whether it is an access key, and its check digit is wrong.
     *
     * @param currency of the invoice
     */
    public static boolean hasWrongCheckDigit(String key, Currency currency) {
        return isOfBrazil(currency)
                && AccessKey.parse("", key) instanceof Parsed.Valid<AccessKey>(AccessKey known)
                && known.hasWrongCheckDigit();
    }

    private static boolean isOfBrazil(Currency currency) {
        return currency.equals(BRAZILS);
    }
}

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
     * An NFS-e's: places 10 to 23 are the issuer's, the last is a check digit (type {@code
     * TSIdNFSe} of the national schema).
     */
    private static final Pattern OF_SERVICES = Pattern.compile("[0-9]{9}[A-Z0-9]{12}[0-9]{29}");

    /**
     * Public keys of digits close by the rule of an access key; how letters count there nobody has
     * published.
     */
    private static final Pattern CHECKED_OF_SERVICES = Pattern.compile("[0-9]{50}");

    private FiscalKey() {}

    /**
     * What is wrong with a key and what was expected, without the key; empty when nothing is.
     *
     * @param currency of the invoice
     */
    public static Optional<String> fault(String key, Currency currency, FiscalPolicy policy) {
        if (!isOfBrazil(currency)) {
            return Optional.empty();
        }
        if (!isOfServices(key) && AccessKey.parse("", key) instanceof Parsed.Faulty) {
            return Optional.of("is no key (expected: " + EXPECTED + ")");
        }
        return policy == FiscalPolicy.REFUSE && hasWrongCheckDigit(key, currency)
                ? Optional.of(CHECK_DIGIT)
                : Optional.empty();
    }

    /**
     * Whether it is a key of Brazil, and its check digit is wrong.
     *
     * @param currency of the invoice
     */
    public static boolean hasWrongCheckDigit(String key, Currency currency) {
        if (!isOfBrazil(currency)) {
            return false;
        }
        String bare = AccessKey.bare(key);
        return isOfServices(key)
                ? CHECKED_OF_SERVICES.matcher(bare).matches() && !CheckDigits.closeKey(bare)
                : AccessKey.parse("", key) instanceof Parsed.Valid<AccessKey>(AccessKey known)
                        && known.hasWrongCheckDigit();
    }

    private static boolean isOfServices(String key) {
        return OF_SERVICES.matcher(AccessKey.bare(key)).matches();
    }

    private static boolean isOfBrazil(Currency currency) {
        return currency.equals(BRAZILS);
    }
}

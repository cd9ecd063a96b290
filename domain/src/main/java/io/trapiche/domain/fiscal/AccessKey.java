package io.trapiche.domain.fiscal;

import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.Violation;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The access key of a Brazilian NF-e, NFC-e or CT-e: 44 places, of which 7 to 20 are the issuer's
 * CNPJ and may hold letters since July 2026 (joint technical note DF-e 2025.001). A rule "44
 * digits" would refuse those.
 *
 * @param value upper case, without blanks
 */
public record AccessKey(String value) {

    /** What one looks like, for error messages. */
    public static final String EXPECTED =
            "44 places: digits, letters only in the issuer's CNPJ, places 7 to 18";

    private static final Pattern FORM = Pattern.compile("[0-9]{6}[A-Z0-9]{12}[0-9]{26}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int ISSUER = 6;
    private static final int MODEL = 20;
    private static final int SERIES = 22;
    private static final int CPF_LENGTH = 11;
    private static final Pattern OF_A_PERSON =
            Pattern.compile("[0-9]{6}000[0-9]{11}[0-9]{2}9[2-6][0-9].*");

    public AccessKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("accessKey: malformed (expected: " + EXPECTED + ")");
        }
    }

    /** The key, which may be told in groups as it is printed, or a violation naming the field. */
    public static Parsed<AccessKey> parse(String field, @Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return Parsed.faulty(new Violation(field, "is missing (expected: " + EXPECTED + ")"));
        }
        String bare = bare(raw);
        return FORM.matcher(bare).matches()
                ? Parsed.valid(new AccessKey(bare))
                : Parsed.faulty(new Violation(field, "is malformed (expected: " + EXPECTED + ")"));
    }

    /** Without the blanks between groups, upper case. */
    static String bare(String key) {
        return BLANKS.matcher(key).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /**
     * Who issued the document. In the series 920 to 969 that is a person, whose CPF stands behind
     * zeros (technical notes NT 2018.001 and NT 2023.002).
     */
    public TaxDocument issuer() {
        boolean person = OF_A_PERSON.matcher(value).matches();
        String number = value.substring(person ? MODEL - CPF_LENGTH : ISSUER, MODEL);
        return TaxDocument.of(new PersonalData(number), null);
    }

    /** The document's model: 55 NF-e, 65 NFC-e, 57 CT-e. */
    public String model() {
        return value.substring(MODEL, SERIES);
    }

    public boolean hasWrongCheckDigit() {
        return !CheckDigits.closeKey(value);
    }
}

package io.trapiche.domain.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The three characters under which a VTEX account knows a marketplace (VTEX guide on seller setup).
 */
public record AffiliateId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{3}");

    /** What a valid value looks like, for error messages. */
    public static final String EXPECTED = "3 uppercase letters or digits";

    public AffiliateId {
        Identifiers.check("affiliateId", value, FORM, EXPECTED);
    }

    /** The value, or a violation naming the field. */
    public static Parsed<AffiliateId> parse(String field, @Nullable String raw) {
        return Identifiers.parse(field, raw, FORM, EXPECTED, AffiliateId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.trapiche.domain.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A VTEX SKU id. */
public record SkuId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** What a valid value looks like, for error messages. */
    public static final String EXPECTED = "1 to 64 letters, digits, dots, hyphens or underscores";

    public SkuId {
        Identifiers.check("skuId", value, FORM, EXPECTED);
    }

    /** The value, or a violation naming the field. */
    public static Parsed<SkuId> parse(String field, @Nullable String raw) {
        return Identifiers.parse(field, raw, FORM, EXPECTED, SkuId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

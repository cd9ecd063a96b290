package io.trapiche.domain.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id a marketplace gave its order; the idempotency key of a placement. */
public record MarketplaceOrderId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** What a valid value looks like, for error messages. */
    public static final String EXPECTED =
            "1 to 64 letters, digits, dots, hyphens or underscores, a letter or digit first";

    public MarketplaceOrderId {
        Identifiers.check("marketplaceOrderId", value, FORM, EXPECTED);
    }

    /** The value, or a violation naming the field. */
    public static Parsed<MarketplaceOrderId> parse(String field, @Nullable String raw) {
        return Identifiers.parse(field, raw, FORM, EXPECTED, MarketplaceOrderId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

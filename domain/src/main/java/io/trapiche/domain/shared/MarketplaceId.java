package io.trapiche.domain.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A marketplace connected to Trapiche, as its credentials name it. */
public record MarketplaceId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** What a valid value looks like, for error messages. */
    public static final String EXPECTED =
            "1 to 40 lowercase letters, digits or hyphens, a letter first";

    public MarketplaceId {
        Identifiers.check("marketplaceId", value, FORM, EXPECTED);
    }

    /** The value, or a violation naming the field. */
    public static Parsed<MarketplaceId> parse(String field, @Nullable String raw) {
        return Identifiers.parse(field, raw, FORM, EXPECTED, MarketplaceId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

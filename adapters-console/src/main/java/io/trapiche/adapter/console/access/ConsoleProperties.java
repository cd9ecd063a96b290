package io.trapiche.adapter.console.access;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the operators' API.
 *
 * @param operatorTokenSha256 SHA-256 of the token that operators send, as 64 hexadecimal digits;
 *     while it is not set nobody gets in
 */
@ConfigurationProperties("trapiche.console")
public record ConsoleProperties(@Nullable String operatorTokenSha256) {

    /** What lets operators in. */
    public static final String TOKEN_SETTING = "trapiche.console.operator-token-sha256";

    private static final int DIGITS = 64;

    public ConsoleProperties {
        if (operatorTokenSha256 != null && operatorTokenSha256.isBlank()) {
            operatorTokenSha256 = null;
        }
        if (operatorTokenSha256 != null && !isHash(operatorTokenSha256)) {
            throw new IllegalArgumentException(
                    TOKEN_SETTING + ": malformed (expected: 64 hexadecimal digits)");
        }
    }

    private static boolean isHash(String text) {
        return text.length() == DIGITS && text.chars().allMatch(HexFormat::isHexDigit);
    }

    public OperatorToken token() {
        return operatorTokenSha256 == null
                ? OperatorToken.none()
                : OperatorToken.hashed(HexFormat.of().parseHex(operatorTokenSha256));
    }

    @Override
    public String toString() {
        return "ConsoleProperties[open=%s]".formatted(operatorTokenSha256 != null);
    }
}

package io.trapiche.domain.fiscal;

/**
 * Check digits by modulo 11. The weights 2, 3, and so on begin at the right; a place counts its
 * ASCII code less 48, so a digit is itself and A is 17 (Receita Federal, IN RFB 2.229/2024; joint
 * technical note DF-e 2025.001).
 */
final class CheckDigits {

    /** Weights of a CPF do not begin again. */
    static final int CPF_WEIGHTS = 11;

    /** Weights of a CNPJ and of an access key begin again with 2 after 9. */
    static final int CNPJ_WEIGHTS = 9;

    private static final int LOWEST = 2;
    private static final int MODULUS = 11;

    private CheckDigits() {}

    /** Whether the last places of a text are the check digits of those before. */
    static boolean close(String text, int digits, int highestWeight) {
        for (int end = text.length() - digits; end < text.length(); end++) {
            if (text.charAt(end) != digit(text.substring(0, end), highestWeight)) {
                return false;
            }
        }
        return true;
    }

    /** As in an access key; one place repeated is no key, though its check digit may be right. */
    static boolean closeKey(String key) {
        return key.chars().distinct().count() > 1 && close(key, 1, CNPJ_WEIGHTS);
    }

    private static char digit(String places, int highestWeight) {
        int sum = 0;
        int weight = LOWEST;
        for (int i = places.length() - 1; i >= 0; i--) {
            sum += (places.charAt(i) - '0') * weight;
            weight = weight == highestWeight ? LOWEST : weight + 1;
        }
        int rest = sum % MODULUS;
        return (char) ('0' + (rest < LOWEST ? 0 : MODULUS - rest));
    }
}

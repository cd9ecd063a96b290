package io.trapiche.adapter.vtex.json;

import java.nio.charset.StandardCharsets;

/**
 * Makes text fit for every store. JSON's escapes can smuggle in what UTF-8 cannot write (half of a
 * surrogate pair) and what PostgreSQL does not keep (NUL); such an order would fail for ever.
 */
public final class PlainText {

    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    public static String of(String text) {
        return isPlain(text) ? text : cleaned(text);
    }

    /** What nearly every text is; finding out costs less than writing it. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\0' || Character.isSurrogate(letter)) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        String written = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return written.replace('\0', REPLACEMENT);
    }
}

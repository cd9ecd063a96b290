package io.trapiche.adapter.vtex.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks addresses under which VTEX calls this service: their paths hold secrets. VTEX knows them
 * and may quote them in any of its texts, also percent-encoded or as JSON within JSON.
 */
public final class CallbackAddresses {

    private static final String MASK = "***";
    private static final String SLASH = "(?:\\\\?/|%2F)";

    /** How the paths of all of our routes for VTEX begin, up to the account. */
    private static final Pattern OURS =
            Pattern.compile(SLASH + "vtex" + SLASH + "[^\\s/]+?" + SLASH, Pattern.CASE_INSENSITIVE);

    private static final String ENDS = "\"'<>()[]{},;|";

    private CallbackAddresses() {}

    /** The text, with each such address masked as a whole. */
    public static String masked(String text) {
        if (text.indexOf('/') < 0 && text.indexOf('%') < 0) {
            return text;
        }
        Matcher ours = OURS.matcher(text);
        if (!ours.find()) {
            return text;
        }
        StringBuilder masked = new StringBuilder();
        int kept = 0;
        do {
            if (ours.start() >= kept) {
                masked.append(text, kept, begin(text, kept, ours.start())).append(MASK);
                kept = end(text, ours.end());
            }
        } while (ours.find());
        return masked.append(text, kept, text.length()).toString();
    }

    private static int begin(String text, int from, int at) {
        int begin = at;
        while (begin > from && !isEnd(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static int end(String text, int at) {
        int end = at;
        while (end < text.length() && !isEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isEnd(char c) {
        return Character.isWhitespace(c) || Character.isISOControl(c) || ENDS.indexOf(c) >= 0;
    }
}

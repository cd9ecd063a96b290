package io.trapiche.adapter.vtex.call;

import io.trapiche.adapter.vtex.json.CallbackAddresses;
import java.util.regex.Pattern;

/**
 * Makes VTEX's texts fit to be stored and shown: VTEX may quote what it did not like, so whatever
 * looks like an e-mail, a document or a phone is masked, and so are addresses of our own.
 */
public final class PlainCauses {

    private static final int LONGEST = 200;
    private static final int LONGEST_READ = 2_000;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern MAIL =
            Pattern.compile("[^\\s\"'<>(),:;@]{1,64}@[^\\s\"'<>(),:;@]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ ().\\-/]{0,2}\\d){6,}");

    private PlainCauses() {}

    /** The text, masked and cut. */
    public static String of(String text) {
        String read = text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
        String plain = CONTROL.matcher(read).replaceAll(" ").strip();
        String masked = MAIL.matcher(CallbackAddresses.masked(plain)).replaceAll("***");
        masked = NUMBER.matcher(masked).replaceAll("***");
        return cut(masked);
    }

    /** A text that people search for: cut, and without addresses of our own. */
    public static String searchable(String text) {
        String read = text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
        return cut(CallbackAddresses.masked(read));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}

package io.trapiche.adapter.vtex.inbound;

import io.trapiche.adapter.vtex.json.PlainText;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The body of a call, as text that every store can keep. */
public final class InboundBody {

    private static final int LARGEST = 64 * 1024;

    private InboundBody() {}

    public static boolean isTooLarge(byte @Nullable [] body) {
        return body != null && body.length > LARGEST;
    }

    /** The text, without the mark that some put before UTF-8. */
    public static String text(byte @Nullable [] body) {
        return body == null ? "" : PlainText.of(unmarked(new String(body, StandardCharsets.UTF_8)));
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}

package io.trapiche.adapter.vtex.inbound;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The body of a call, as text that every store can keep. */
public final class InboundBody {

    private static final int LARGEST = 64 * 1024;
    private static final char REPLACEMENT = '\uFFFD';

    private InboundBody() {}

    public static boolean isTooLarge(byte @Nullable [] body) {
        return body != null && body.length > LARGEST;
    }

    /** PostgreSQL keeps no NUL in text; JSON has none outside of escapes. */
    public static String text(byte @Nullable [] body) {
        return body == null
                ? ""
                : new String(body, StandardCharsets.UTF_8).replace('\0', REPLACEMENT);
    }
}

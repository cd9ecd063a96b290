package io.trapiche.adapter.vtex.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over text, in hexadecimal, and what is digested. */
public final class Digests {

    private Digests() {}

    public static String of(String text) {
        return HexFormat.of().formatHex(bytesOf(text));
    }

    public static byte[] bytesOf(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Over several parts; no two lists of parts are taken for each other. */
    public static String ofParts(@Nullable String... parts) {
        return of(joined(parts));
    }

    /** Several parts as one text that no other list of parts makes. */
    public static String joined(@Nullable String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            joined.append(part == null ? "-" : part.length() + ":" + part).append('\n');
        }
        return joined.toString();
    }
}

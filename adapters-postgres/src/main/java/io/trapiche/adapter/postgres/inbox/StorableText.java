package io.trapiche.adapter.postgres.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes text from outside fit for PostgreSQL, which refuses NUL and long index entries. */
final class StorableText {

    private static final int LONGEST_KEY = 400;
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /** The text without NUL and lone surrogates, cut to so many bytes of UTF-8. */
    static String of(String text, int mostBytes) {
        byte[] bytes = text.replace('\0', REPLACEMENT).getBytes(StandardCharsets.UTF_8);
        int end = Math.min(bytes.length, mostBytes);
        while (end > 0 && end < bytes.length && isContinuation(bytes[end])) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    /** The key itself, or a digest that stands for it. */
    static String key(String key) {
        return key.length() <= LONGEST_KEY && key.indexOf('\0') < 0 ? key : "sha256:" + hash(key);
    }

    private static boolean isContinuation(byte octet) {
        return (octet & 0xC0) == 0x80;
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}

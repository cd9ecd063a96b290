package io.trapiche.adapter.console.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The operators' token, known by its SHA-256. */
public final class OperatorToken {

    private static final int LENGTH = 32;

    private final byte[] hash;
    private final boolean configured;

    private OperatorToken(byte[] hash, boolean configured) {
        this.hash = hash.clone();
        this.configured = configured;
    }

    public static OperatorToken hashed(byte[] hash) {
        return new OperatorToken(hash, true);
    }

    /** No token is this one. */
    public static OperatorToken none() {
        return new OperatorToken(new byte[LENGTH], false);
    }

    /** Takes the same time for each token of the same length. */
    public boolean is(String token) {
        return MessageDigest.isEqual(hash, sha256(token)) && configured;
    }

    /** Shows that a text came from here: nobody else can tell it. */
    public byte[] signatureOf(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hash, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package io.trapiche.adapter.postgres.documents;

import io.trapiche.domain.oms.OmsDocument;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a document by what is in it: the SHA-256, in hexadecimal, of its canonical form. Two
 * documents that differ in the order of keys or in white space alone are one version.
 */
public record DocumentVersion(String sha256) {

    /** The version of this document. */
    public static DocumentVersion of(OmsDocument document) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return of(
                    digest.digest(
                            CanonicalJson.of(document.json()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    static DocumentVersion of(byte[] stored) {
        return new DocumentVersion(HexFormat.of().formatHex(stored));
    }

    /** As it is stored. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(sha256);
    }
}

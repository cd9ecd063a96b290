package io.trapiche.adapter.marketplace.grpc.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and private keys in PEM, as the server reads them. */
final class PemFiles {

    /** Of the kinds of keys that the server takes, what signs with them. */
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");

    private static final Pattern KEY =
            Pattern.compile(
                    "-----BEGIN PRIVATE KEY-----\\s+([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private PemFiles() {}

    /** The public key of the first certificate; empty where the file holds something else. */
    static Optional<PublicKey> firstKey(Path chain) {
        try (InputStream pem = Files.newInputStream(chain)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .findFirst()
                    .map(Certificate::getPublicKey);
        } catch (IOException | GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    /** Empty where the file holds something else. */
    static Optional<PrivateKey> key(Path file) {
        try {
            Matcher pem = KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            return pem.find()
                    ? decoded(Base64.getMimeDecoder().decode(pem.group(1)))
                    : Optional.empty();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<PrivateKey> decoded(byte[] encoded) throws GeneralSecurityException {
        for (String kind : SIGNATURES.keySet()) {
            try {
                return Optional.of(
                        KeyFactory.getInstance(kind)
                                .generatePrivate(new PKCS8EncodedKeySpec(encoded)));
            } catch (InvalidKeySpecException _) {
                // One of the others, then.
            }
        }
        return Optional.empty();
    }

    /** Whether what one signs the other verifies. */
    static boolean belong(PrivateKey key, PublicKey certified) {
        try {
            byte[] text = "trapiche".getBytes(StandardCharsets.US_ASCII);
            Signature signature = Signature.getInstance(SIGNATURES.get(key.getAlgorithm()));
            signature.initSign(key);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}

package io.trapiche.adapter.vtex.address;

import io.trapiche.adapter.vtex.json.Digests;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA-256 over what an address names, cut to 144 bits: 24 characters. */
final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "trapiche submission address 1";
    private static final int BYTES = 18;

    /** Signs what no key belongs to, so that finding that out takes as long. */
    private static final String NOBODYS = "no account has a key like this one";

    private KeyedHash() {}

    /**
     * The hash of everything in the path but the path's own hash.
     *
     * @param secret null to make one that is nobody's
     */
    static String of(AddressPath path, @Nullable String secret) {
        String signed =
                Digests.joined(
                        PURPOSE,
                        path.account(),
                        path.marketplace(),
                        path.order(),
                        path.submission(),
                        path.key());
        byte[] hash = mac(secret == null ? NOBODYS : secret).doFinal(bytes(signed));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }

    private static Mac mac(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.trapiche.adapter.marketplace.grpc.access;

import com.google.protobuf.ByteString;
import io.trapiche.domain.shared.MarketplaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Knows marketplaces by the SHA-256 hashes of their tokens. */
public final class MarketplaceTokens {

    private record Known(MarketplaceId marketplace, ByteString hash) {

        boolean is(byte[] other) {
            return MessageDigest.isEqual(hash.toByteArray(), other);
        }
    }

    private final List<Known> all = new ArrayList<>();

    /** Adds a token, told by its hash. */
    public void add(MarketplaceId marketplace, byte[] hash) {
        if (all.stream().anyMatch(known -> known.is(hash))) {
            throw new IllegalArgumentException(
                    "token of %s: given twice (expected: a token names one marketplace)"
                            .formatted(marketplace));
        }
        all.add(new Known(marketplace, ByteString.copyFrom(hash)));
    }

    /** Takes the same time whatever the token: every hash is compared, to its end. */
    Optional<MarketplaceId> marketplaceOf(String token) {
        byte[] hash = sha256(token.getBytes(StandardCharsets.UTF_8));
        Optional<MarketplaceId> found = Optional.empty();
        for (Known known : all) {
            if (known.is(hash)) {
                found = Optional.of(known.marketplace());
            }
        }
        return found;
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

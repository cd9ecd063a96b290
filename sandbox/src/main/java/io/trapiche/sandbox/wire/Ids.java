package io.trapiche.sandbox.wire;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Makes identifiers in VTEX's forms. */
public final class Ids {
    private final Random random;

    /**
     * A seed makes the identifiers the same in every run, so it suits tests that keep nothing
     * between runs.
     */
    public Ids(Random random) {
        this.random = random;
    }

    /** As in {@code operationId}. */
    public String guid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** 32 lower-case digits, as in receipts. */
    public String hex() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** 32 upper-case digits, as in {@code eventId}. */
    public String upperHex() {
        return hex().toUpperCase(Locale.ROOT);
    }
}

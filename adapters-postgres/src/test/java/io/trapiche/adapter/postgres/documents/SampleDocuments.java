package io.trapiche.adapter.postgres.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What was kept of an order's document, as the sandbox tells it. */
public final class SampleDocuments {

    private SampleDocuments() {}

    /** When the order was first seen. */
    public static String recorded() {
        return new String(bytes("recorded.json"), StandardCharsets.UTF_8);
    }

    /** When it was invoiced. */
    public static String invoiced() {
        return new String(bytes("invoiced.json"), StandardCharsets.UTF_8);
    }

    /** As the first version that packed documents stored {@link #invoiced}. */
    static byte[] packed() {
        return bytes("invoiced.packed");
    }

    private static byte[] bytes(String name) {
        String file = "/order-documents/" + name;
        try (InputStream in = SampleDocuments.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}

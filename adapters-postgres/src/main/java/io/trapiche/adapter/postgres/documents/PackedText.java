package io.trapiche.adapter.postgres.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Text in zlib's form (RFC 1950), written with a dictionary of what most of VTEX's order documents
 * say alike. The form names its dictionary by checksum and holds one of the text, so that neither
 * can be mistaken. A dictionary that texts were stored with is never changed.
 */
public final class PackedText {

    private static final byte[] DICTIONARY = dictionary("vtex-order-1.dictionary");
    private static final int PIECE = 8192;

    private PackedText() {}

    public static byte[] pack(String text) {
        Deflater deflater = new Deflater();
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            while (!deflater.finished()) {
                packed.write(piece, 0, deflater.deflate(piece));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Fails on what {@link #pack} did not write. */
    public static String unpack(byte[] packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream text = new ByteArrayOutputStream(PIECE);
            byte[] piece = new byte[PIECE];
            while (!inflater.finished()) {
                int length = inflater.inflate(piece);
                text.write(piece, 0, length);
                if (length == 0 && !inflater.finished()) {
                    goOn(inflater);
                }
            }
            return text.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException | IllegalArgumentException broken) {
            throw new IllegalStateException("a packed text is broken", broken);
        } finally {
            inflater.end();
        }
    }

    private static void goOn(Inflater inflater) {
        if (!inflater.needsDictionary()) {
            throw new IllegalStateException("a packed text ends too early");
        }
        inflater.setDictionary(DICTIONARY);
    }

    private static byte[] dictionary(String name) {
        try (InputStream in = PackedText.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}

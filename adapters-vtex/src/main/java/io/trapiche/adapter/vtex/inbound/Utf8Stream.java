package io.trapiche.adapter.vtex.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of another charset as UTF-8. */
final class Utf8Stream extends InputStream {

    private static final int CHARS = 2048;

    private final Reader text;
    private final char[] chars = new char[CHARS + 1];
    private byte[] bytes = new byte[0];
    private int next;

    Utf8Stream(InputStream body, Charset charset) {
        text = new InputStreamReader(body, charset);
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, into, offset, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (next < bytes.length) {
            return true;
        }
        int read = text.read(chars, 0, CHARS);
        if (read < 0) {
            return false;
        }
        int count = Character.isHighSurrogate(chars[read - 1]) ? withItsOther(read) : read;
        bytes = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
        next = 0;
        return true;
    }

    /** A character of two halves is not cut in two. */
    private int withItsOther(int read) throws IOException {
        return read + Math.max(0, text.read(chars, read, 1));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

package io.trapiche.adapter.marketplace.grpc.transport;

import io.grpc.Codec;
import io.grpc.Decompressor;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a message when it is read, so that one that is no gzip gets the answer of every message
 * that cannot be read. The framework alone unpacks earlier, where it ends the call without a word.
 */
public final class LateGzip implements Decompressor {

    private static final Codec GZIP = new Codec.Gzip();

    @Override
    public String getMessageEncoding() {
        return GZIP.getMessageEncoding();
    }

    @Override
    public InputStream decompress(InputStream packed) {
        return new Unpacking(packed);
    }

    private static final class Unpacking extends InputStream {

        private final InputStream packed;
        private @Nullable InputStream unpacked;

        Unpacking(InputStream packed) {
            this.packed = packed;
        }

        private InputStream unpacked() throws IOException {
            InputStream begun = unpacked;
            if (begun == null) {
                begun = GZIP.decompress(packed);
                unpacked = begun;
            }
            return begun;
        }

        @Override
        public int read() throws IOException {
            return unpacked().read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return unpacked().read(into, offset, length);
        }

        @Override
        public void close() throws IOException {
            InputStream begun = unpacked;
            if (begun == null) {
                packed.close();
            } else {
                begun.close();
            }
        }
    }
}

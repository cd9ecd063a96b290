package io.trapiche.adapter.marketplace.grpc.error;

import java.nio.charset.StandardCharsets;

/**
 * How large an error may be. All of it travels in headers, of which clients take 8 KiB by default
 * (grpc-java, {@code maxInboundMetadataSize}), each with its name and 32 bytes besides (RFC 9113,
 * section 6.5.2). A client cannot read an error that is larger, and sees an internal one.
 */
final class ErrorSize {

    private static final int HEADERS = 8_192;

    /** Names, the 32 bytes each, status and content type, with room for a header or two more. */
    private static final int AROUND = 512;

    /** A detail's type and length. */
    private static final int PACKED = 64;

    private static final int ESCAPED = 3;

    private ErrorSize() {}

    /** Bytes that one more detail may have; details travel in base64. */
    static int room(com.google.rpc.Status status) {
        int encoded = HEADERS - AROUND - ofMessage(status.getMessage());
        return encoded / 4 * 3 - status.getSerializedSize() - PACKED;
    }

    /** What is not printable ASCII is percent-encoded (gRPC over HTTP/2, {@code grpc-message}). */
    static int ofMessage(String message) {
        int size = 0;
        for (byte told : message.getBytes(StandardCharsets.UTF_8)) {
            size += told >= ' ' && told <= '~' && told != '%' ? 1 : ESCAPED;
        }
        return size;
    }
}

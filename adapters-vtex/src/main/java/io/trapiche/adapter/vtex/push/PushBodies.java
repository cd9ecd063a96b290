package io.trapiche.adapter.vtex.push;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reads bodies larger than Spring's codecs would, up to a limit of one's own. */
final class PushBodies {

    private PushBodies() {}

    /** The body, on a thread that may block. */
    static Mono<byte[]> read(ServerHttpRequest request, int largest) {
        return DataBufferUtils.join(request.getBody(), largest)
                .map(PushBodies::bytes)
                .defaultIfEmpty(new byte[0])
                .publishOn(Schedulers.boundedElastic());
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}

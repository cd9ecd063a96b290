package io.trapiche.testkit.architecture.planted.adapter.vtex;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

final class BlocksOnMono {

    private BlocksOnMono() {}

    static @Nullable String wait(Mono<String> mono) {
        return mono.block();
    }
}

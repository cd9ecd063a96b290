package io.trapiche.testkit.architecture.planted.domain;

import java.time.Instant;

final class TellsTheTime {

    private TellsTheTime() {}

    static Instant time() {
        return Instant.now();
    }
}

package io.trapiche.adapter.marketplace.grpc;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Moments. */
final class Times {

    private Times() {}

    static Timestamp toWire(Instant moment) {
        return Timestamp.newBuilder()
                .setSeconds(moment.getEpochSecond())
                .setNanos(moment.getNano())
                .build();
    }
}

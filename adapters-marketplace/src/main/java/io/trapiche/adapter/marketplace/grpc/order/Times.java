package io.trapiche.adapter.marketplace.grpc.order;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Moments. */
public final class Times {

    private Times() {}

    public static Timestamp toWire(Instant moment) {
        return Timestamp.newBuilder()
                .setSeconds(moment.getEpochSecond())
                .setNanos(moment.getNano())
                .build();
    }
}

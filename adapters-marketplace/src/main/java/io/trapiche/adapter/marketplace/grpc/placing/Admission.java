package io.trapiche.adapter.marketplace.grpc.placing;

import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.adapter.marketplace.grpc.error.GrpcErrors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets so many placements work at the same time; the next one is told to come again. */
public final class Admission {

    private final Semaphore places;

    public Admission(int places) {
        this.places = new Semaphore(places);
    }

    public <T> T admit(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw GrpcErrors.of(
                    ErrorReason.TOO_MANY_PLACEMENTS, "too many orders are being placed just now");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}

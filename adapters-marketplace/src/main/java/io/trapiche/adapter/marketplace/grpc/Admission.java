package io.trapiche.adapter.marketplace.grpc;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets so many placements work at the same time; the next one is told to come again. */
final class Admission {

    private final Semaphore places;

    Admission(int places) {
        this.places = new Semaphore(places);
    }

    <T> T admit(Supplier<T> work) {
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

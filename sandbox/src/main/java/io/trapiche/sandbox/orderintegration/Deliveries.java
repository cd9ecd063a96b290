package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.orderintegration.IntegrationAnswer.Flow;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a call wait until its callback was sent. */
final class Deliveries {
    private final Map<Key, CountDownLatch> awaited = new ConcurrentHashMap<>();

    record Key(String account, String marketplaceOrderId, Flow flow) {}

    /** To be called before the work begins. */
    void expect(Key key) {
        awaited.put(key, new CountDownLatch(1));
    }

    void happened(Key key) {
        CountDownLatch latch = awaited.remove(key);
        if (latch != null) {
            latch.countDown();
        }
    }

    /** Goes on without it after the timeout. */
    void await(Key key, Duration timeout) {
        CountDownLatch latch = awaited.get(key);
        try {
            if (latch != null && !latch.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                awaited.remove(key);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

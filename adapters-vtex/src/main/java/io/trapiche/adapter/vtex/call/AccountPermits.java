package io.trapiche.adapter.vtex.call;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.util.function.Supplier;

/** Bounds the calls of one account at a time, so that a slow account delays no other. */
final class AccountPermits {

    private final BulkheadRegistry bulkheads;

    AccountPermits(int concurrency, Duration wait) {
        bulkheads =
                BulkheadRegistry.of(
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(concurrency)
                                .maxWaitDuration(wait)
                                .build());
    }

    /**
     * Makes the call when it is its turn.
     *
     * @param busy told before giving up
     */
    <T> T within(AccountName account, Supplier<T> call, Runnable busy) {
        Bulkhead bulkhead = bulkheads.bulkhead(account.value());
        if (!bulkhead.tryAcquirePermission()) {
            busy.run();
            throw new VtexUnavailable("too many calls of the account under way", null, null);
        }
        try {
            return call.get();
        } finally {
            bulkhead.onComplete();
        }
    }
}

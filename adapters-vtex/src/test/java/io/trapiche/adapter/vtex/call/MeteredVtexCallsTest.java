package io.trapiche.adapter.vtex.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.adapter.vtex.call.VtexCallObserver.Ended;
import io.trapiche.adapter.vtex.call.VtexCallObserver.Outcome;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class MeteredVtexCallsTest {

    @Test
    void calls_are_timed_by_account_route_and_outcome() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();

        new MeteredVtexCalls(meters)
                .observed(
                        new Ended(
                                new AccountName("lojademo"),
                                VtexRoute.READ_ORDER,
                                Outcome.THROTTLED,
                                429,
                                Duration.ofMillis(20)));

        assertThat(
                        meters.get("trapiche.vtex.calls")
                                .tags(
                                        "account",
                                        "lojademo",
                                        "route",
                                        "read-order",
                                        "outcome",
                                        "throttled")
                                .timer()
                                .totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(20);
    }
}

package io.trapiche.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BeingIdleTest extends Fixture {

    @Override
    SandboxSettings settings() {
        return fast().withTimings(fast().timings().withRetryDelay(Duration.ofHours(1)));
    }

    @Test
    void nothing_is_left_to_tell_and_no_status_is_left_by_itself() {
        assertThat(sandbox.isIdle()).isTrue();
        for (int i = 0; i < 20; i++) {
            var _ = client.place(paid("10" + i));
        }

        await().pollInterval(Duration.ofMillis(1)).until(sandbox::isIdle);

        for (int i = 0; i < 20; i++) {
            assertThat(receiver.codes("10" + i)).containsExactlyInAnyOrder("SOI001", "SOI002");
            assertThat(client.status("FRD-10" + i)).isEqualTo("ready-for-handling");
        }
    }

    private Object paid(String id) {
        return Placements.tree(id, receiver.uri()).put("marketplaceOrderStatus", "approved");
    }

    @Test
    void a_call_that_is_to_be_repeated_is_left_to_do() {
        receiver.refuse(1);
        var _ = client.place(Placements.order("1001", receiver.uri()));

        var _ = receiver.awaitCalls(1);

        assertThat(sandbox.isIdle()).isFalse();
    }
}

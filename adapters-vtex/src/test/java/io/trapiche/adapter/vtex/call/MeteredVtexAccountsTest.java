package io.trapiche.adapter.vtex.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStubWorld;
import org.junit.jupiter.api.Test;

final class MeteredVtexAccountsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void the_state_an_account_is_in_shows_as_one() {
        try (VtexStubWorld world = new VtexStubWorld()) {
            new MeteredVtexAccounts(meters).show(world.account(), world.calls());
            assertThat(state("active")).isEqualTo(1);
            assertThat(state("held")).isZero();

            world.stub().answerNext(Canned.of(401, ""));
            world.calls().send(VtexCall.of(world.account(), VtexRoute.READ_FEED));

            assertThat(state("active")).isZero();
            assertThat(state("held")).isEqualTo(1);
            assertThat(meters.get("trapiche.vtex.account.pace").gauge().value()).isPositive();
        }
    }

    private double state(String name) {
        return meters.get("trapiche.vtex.account.state").tag("state", name).gauge().value();
    }
}

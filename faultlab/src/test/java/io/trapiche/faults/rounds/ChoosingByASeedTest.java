package io.trapiche.faults.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.faults.actors.OrderPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChoosingByASeedTest {

    @Test
    void a_seed_chooses_the_same_again() {
        assertThat(Injection.choose(new Random(7))).isEqualTo(Injection.choose(new Random(7)));
        assertThat(orders(7)).isEqualTo(orders(7)).isNotEqualTo(orders(8));
    }

    @Test
    void every_seed_kills_the_service_and_does_something_else_besides() {
        assertThat(LongStream.range(0, 100).mapToObj(Random::new).map(Injection::choose))
                .allSatisfy(
                        plan ->
                                assertThat(plan)
                                        .extracting(Injection::strike)
                                        .contains(Injection.Kind.KILL_SERVICE)
                                        .anyMatch(kind -> kind != Injection.Kind.KILL_SERVICE));
    }

    @Test
    void every_seed_strikes_inside_a_transaction_and_at_a_follower() {
        assertThat(LongStream.range(0, 100).mapToObj(Random::new).map(Injection::choose))
                .allSatisfy(
                        plan ->
                                assertThat(plan)
                                        .extracting(Injection::strike)
                                        .hasAtLeastOneElementOfType(KillPoint.class)
                                        .hasAtLeastOneElementOfType(FollowerFault.class));
    }

    @Test
    void takes_one_seed_or_a_range_and_nothing_else() {
        assertThat(Rounds.of(Map.of("--seeds", "3..5")).seeds()).containsExactly(3L, 4L, 5L);
        assertThat(Rounds.of(Map.of("--seed", "3")).seeds()).containsExactly(3L);
        assertThat(Rounds.isAskedWell(Map.of())).isFalse();
        assertThat(Rounds.isAskedWell(Map.of("--seed", "x"))).isFalse();
        assertThat(Rounds.isAskedWell(Map.of("--seed", "1", "--orders", "0"))).isFalse();
    }

    private static List<OrderPlan> orders(long seed) {
        return OrderPlan.choose(20, Duration.ofSeconds(60), new Random(seed));
    }
}

package io.trapiche.faults.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.faults.rounds.GroupPositions.Position;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HoldingUpAFollowerTest {

    private static final Optional<Duration> SOON = Optional.of(Duration.ofSeconds(1));

    @Test
    void every_kind_of_fault_meets_every_follower() {
        assertThat(FollowerFault.all())
                .hasSize(FollowerFault.Kind.values().length * Follower.values().length)
                .doesNotHaveDuplicates();
    }

    @Nested
    class IsBorne {

        @Test
        void when_the_others_went_on_and_the_struck_one_came_back() {
            assertThat(new HeldUp(true, 9, 9, 9, 0, SOON, SOON).isSound()).isTrue();
        }

        @Test
        void but_not_when_an_order_did_not_reach_kafka_or_the_healthy_follower() {
            assertThat(new HeldUp(true, 9, 8, 9, 0, SOON, SOON).isSound()).isFalse();
            assertThat(new HeldUp(true, 9, 9, 8, 0, SOON, SOON).isSound()).isFalse();
        }

        @Test
        void nor_when_nobody_was_held_up() {
            assertThat(new HeldUp(false, 9, 9, 9, 0, SOON, SOON).isSound()).isFalse();
            assertThat(new HeldUp(true, 9, 9, 9, 9, SOON, SOON).isSound()).isFalse();
            assertThat(new HeldUp(true, 0, 0, 0, 0, SOON, SOON).isSound()).isFalse();
        }

        @Test
        void nor_when_the_struck_one_did_not_come_back() {
            assertThat(new HeldUp(true, 9, 9, 9, 0, Optional.empty(), SOON).isSound()).isFalse();
            assertThat(new HeldUp(true, 9, 9, 9, 0, SOON, Optional.empty()).isSound()).isFalse();
        }
    }

    @Nested
    class Together {

        @Test
        void followers_have_one_position_of_one_writer() {
            assertThat(GroupPositions.isOneWriter(positions("5", "70", "5", "70"))).isTrue();
            assertThat(GroupPositions.isOneWriter(positions("5", "70", "5", "71"))).isFalse();
            assertThat(GroupPositions.isOneWriter(Map.of(Follower.LIST, new Position("5", "70"))))
                    .isFalse();
        }

        @Test
        void a_renewed_claim_is_no_position() {
            assertThat(GroupPositions.isOneWriter(positions("4", "70", "5", "70"))).isFalse();
            assertThat(
                            GroupPositions.haveMoved(
                                    positions("5", "70", "5", "70"),
                                    positions("5", "72", "5", "72")))
                    .isFalse();
            assertThat(
                            GroupPositions.haveMoved(
                                    positions("5", "70", "5", "70"),
                                    positions("6", "72", "5", "70")))
                    .isTrue();
        }

        private static Map<Follower, Position> positions(
                String list, String listWriter, String log, String logWriter) {
            return Map.of(
                    Follower.LIST, new Position(list, listWriter),
                    Follower.LOG, new Position(log, logWriter));
        }
    }
}

package io.trapiche.application.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.flow.UnreliableVtex.Call;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.InFulfilment;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.testkit.vtex.InMemoryVtex.Called;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Orders through a VTEX that loses, repeats, delays and refuses by dice. Once it behaves again each
 * order ends where it belongs, and VTEX did everything once. A seed that fails is a test to keep.
 */
@Timeout(120)
class SeededFaultsTest {

    private static final int SEEDS = 60;
    private static final int ROUNDS = 30;
    private static final Duration UNTIL_QUIET = Duration.ofHours(3);
    private static final String[] PASSING = {"EOI000", "EOI006", "EOI010"};

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    /** Throttled, unavailable, credentials revoked for a while (F12, F23). */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_vtex_that_cannot_be_called_for_a_while_loses_nothing(long seed) {
        Run run = new Run(seed);
        run.place();
        for (int round = 0; round < ROUNDS; round++) {
            run.world.throttle(Duration.ofSeconds(1 + run.dice.nextInt(90)));
            run.marketplaceActs();
            run.world.pass(Duration.ofSeconds(run.dice.nextInt(300)));
            run.world.recover();
            run.world.pass(Duration.ofSeconds(run.dice.nextInt(20)));
            run.callBackLate();
        }
        run.assertSettled();
    }

    /** VTEX did it and the answer was lost, or the call never arrived (F13). */
    @ParameterizedTest
    @MethodSource("seeds")
    void calls_and_answers_that_get_lost_are_made_good(long seed) {
        Run run = new Run(seed);
        run.place();
        run.world.calls.loseOneIn(3, run.dice);
        for (int round = 0; round < ROUNDS; round++) {
            run.marketplaceActs();
            run.world.pass(Duration.ofSeconds(run.dice.nextInt(60)));
            run.callBackLate();
        }
        run.world.calls.loseNothing();
        run.assertSettled();
    }

    /** VTEX answers with codes of passing failures, and with ones nobody knows (F14). */
    @ParameterizedTest
    @MethodSource("seeds")
    void codes_of_passing_failures_pass(long seed) {
        Run run = new Run(seed);
        run.place();
        for (int round = 0; round < 3; round++) {
            run.world.answerNext(PASSING[run.dice.nextInt(PASSING.length)]);
            run.marketplaceActs();
            run.world.pass(Duration.ofSeconds(run.dice.nextInt(120)));
            run.callBackLate();
        }
        run.assertSettled();
    }

    /** Results twice, late, in any order, or never (F17). */
    @ParameterizedTest
    @MethodSource("seeds")
    void results_that_repeat_overtake_and_stay_away_do_no_harm(long seed) {
        Run run = new Run(seed);
        run.place();
        List<Called> late = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            run.marketplaceActs();
            run.world.run();
            late.addAll(run.world.settle());
            Collections.shuffle(late, run.dice);
            List<Called> some = late.stream().filter(_ -> run.dice.nextBoolean()).toList();
            run.world.receive(some);
            run.world.run();
            run.world.pass(Duration.ofSeconds(run.dice.nextInt(90)));
        }
        run.assertSettled();
    }

    /** Cancelling against placing, approving and invoicing within a second (F18). */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_cancellation_at_any_moment_ends_cancelled_returned_or_refused(long seed) {
        Run run = new Run(seed);
        run.place();
        run.world.calls.during(run.anyCall(), run::cancel);
        for (int round = 0; round < ROUNDS; round++) {
            run.marketplaceApproves();
            run.erpActs();
            if (run.dice.nextInt(ROUNDS) == 0) {
                run.cancel();
            }
            run.world.pass(Duration.ofSeconds(run.dice.nextInt(10)));
            run.callBackLate();
        }
        run.assertSettled();
    }

    /** One order by one seed. */
    private static final class Run {

        private final Random dice;
        private final OrderWorld world = new OrderWorld();
        private final boolean paid;
        private boolean cancelled;

        Run(long seed) {
            this.dice = new Random(seed);
            this.paid = dice.nextBoolean();
        }

        void place() {
            world.place(paid ? PaymentStatus.APPROVED : PaymentStatus.PENDING);
        }

        void marketplaceActs() {
            marketplaceApproves();
            if (dice.nextInt(4 * ROUNDS) == 0) {
                cancel();
            }
        }

        void marketplaceApproves() {
            if (!paid && !cancelled && dice.nextInt(4) == 0) {
                world.tryToApprove();
            }
        }

        void cancel() {
            cancelled = true;
            world.tryToCancel();
        }

        void erpActs() {
            switch (dice.nextInt(8)) {
                case 0 -> world.command(ErpCommands.acknowledgement());
                case 1 -> world.command(ErpCommands.invoice());
                default -> {}
            }
        }

        Call anyCall() {
            List<Call> calls = List.copyOf(EnumSet.allOf(Call.class));
            return calls.get(dice.nextInt(calls.size()));
        }

        void callBackLate() {
            if (dice.nextInt(3) > 0) {
                world.callBack();
            }
        }

        void assertSettled() {
            world.callBack();
            if (!paid && !cancelled) {
                world.tryToApprove();
            }
            world.pass(Duration.ofMinutes(20));
            world.callBack();
            world.pass(UNTIL_QUIET);
            world.callBack();
            world.pass(Duration.ofMinutes(20));
            assertEnded(world.channelOrder());
            assertOnce();
        }

        private void assertEnded(ChannelOrderState state) {
            switch (state) {
                case InFulfilment _ -> assertThat(world.isInVtex()).isTrue();
                case Cancelled _ -> assertThat(!world.isInVtex() || isCancelledInVtex()).isTrue();
                case Parked _, Refused _ -> assertThat(world.history()).contains("OrderParked");
                case Placed placed -> throw new AssertionError("still under way: " + placed);
                default -> throw new AssertionError(state);
            }
        }

        private boolean isCancelledInVtex() {
            return world.inVtex().status().equals(OmsStatus.CANCELED);
        }

        /** VTEX had no effect twice, and nothing was told twice. */
        private void assertOnce() {
            assertThat(world.history())
                    .filteredOn(
                            event ->
                                    List.of(
                                                    "OrderReceived",
                                                    "OrderIntegrated",
                                                    "OrderApproved",
                                                    "HandlingStarted",
                                                    "InvoiceRegistered",
                                                    "OrderCancelled",
                                                    "OrderReturned")
                                            .contains(event))
                    .doesNotHaveDuplicates();
        }
    }
}

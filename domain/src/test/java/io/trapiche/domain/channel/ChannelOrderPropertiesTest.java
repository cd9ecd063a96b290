package io.trapiche.domain.channel;

import static io.trapiche.domain.Samples.AFFILIATE;
import static io.trapiche.domain.Samples.KEY;
import static io.trapiche.domain.Samples.NOON;
import static io.trapiche.domain.Samples.PAID;
import static io.trapiche.domain.Samples.UNPAID;
import static io.trapiche.domain.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.Dice;
import io.trapiche.domain.channel.ChannelOrderCommand.PlaceOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordFulfilment;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordMissing;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordProcessingResult;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalFailed;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.SellerAuthorizationAwaited;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.Delivered;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.Decision.Accepted;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelOrderPropertiesTest {

    private static final int SEEDS = 500;
    private static final int LENGTH = 60;

    private final ChannelOrderDecider decider = new ChannelOrderDecider();

    @Test
    void any_history_has_a_state_and_any_state_an_answer() {
        Dice.seeds(SEEDS, this::any_history_has_a_state_and_any_state_an_answer);
    }

    private void any_history_has_a_state_and_any_state_an_answer(long seed) {
        ChannelDice dice = new ChannelDice(seed);
        ChannelOrderState state = decider.initial();
        for (int i = 0; i < LENGTH; i++) {
            state = decider.evolve(state, dice.event());
            assertThat(decider.decide(state, dice.command())).isNotNull();
            assertThat(decider.decide(state, dice.command())).isNotNull();
        }
    }

    @Test
    void an_end_is_an_end_and_what_arrived_stays_arrived() {
        Dice.seeds(SEEDS, this::an_end_is_an_end_and_what_arrived_stays_arrived);
    }

    private void an_end_is_an_end_and_what_arrived_stays_arrived(long seed) {
        ChannelDice dice = new ChannelDice(seed);
        ChannelOrderState state = placed(seed);
        for (int i = 0; i < LENGTH; i++) {
            ChannelOrderState next = decider.evolve(state, dice.event());
            if (isOver(state)) {
                assertThat(next).isEqualTo(state);
            }
            if (state instanceof Placed placed && placed.phase() instanceof Delivered) {
                Placed phase = ((Placed) next).phase();
                assertThat(phase instanceof Delivered || isOver(phase)).isTrue();
            }
            state = next;
        }
    }

    @Test
    void an_order_in_vtex_keeps_its_ids() {
        Dice.seeds(SEEDS, this::an_order_in_vtex_keeps_its_ids);
    }

    private void an_order_in_vtex_keeps_its_ids(long seed) {
        ChannelDice dice = new ChannelDice(seed);
        ChannelOrderState state = placed(seed);
        for (int i = 0; i < LENGTH; i++) {
            ChannelOrderState next = decider.evolve(state, dice.event());
            if (state.vtexIds() != null && !(next instanceof Refused)) {
                assertThat(next.vtexIds()).isEqualTo(state.vtexIds());
            }
            state = next;
        }
    }

    @Test
    void parking_and_cancellation_never_pile_up() {
        Dice.seeds(SEEDS, this::parking_and_cancellation_never_pile_up);
    }

    private void parking_and_cancellation_never_pile_up(long seed) {
        ChannelDice dice = new ChannelDice(seed);
        ChannelOrderState state = placed(seed);
        for (int i = 0; i < LENGTH; i++) {
            state = decider.evolve(state, dice.event());
            if (state instanceof Parked parked) {
                assertThat(parked.before()).isNotInstanceOf(Parked.class);
                assertThat(isOver(parked.before())).isFalse();
            }
            if (state instanceof Cancelling cancelling) {
                assertThat(cancelling.before()).isEqualTo(cancelling.phase());
                assertThat(isOver(cancelling.before())).isFalse();
            }
        }
    }

    @Test
    void whatever_is_accepted_makes_a_difference() {
        Dice.seeds(SEEDS, this::whatever_is_accepted_makes_a_difference);
    }

    private void whatever_is_accepted_makes_a_difference(long seed) {
        ChannelDice dice = new ChannelDice(seed);
        ChannelOrderState state = placed(seed);
        for (int i = 0; i < LENGTH; i++) {
            state = after(state, dice.command());
        }
    }

    private ChannelOrderState after(ChannelOrderState state, ChannelOrderCommand command) {
        if (!(decider.decide(state, command)
                instanceof Accepted<ChannelOrderEvent, ?>(List<ChannelOrderEvent> events))) {
            return state;
        }
        ChannelOrderState next = state;
        for (ChannelOrderEvent event : events) {
            ChannelOrderState changed = decider.evolve(next, event);
            assertThat(changed).as("after %s", event).isNotEqualTo(next);
            next = changed;
        }
        return next;
    }

    @Test
    void a_repeat_contradicts_nothing() {
        Dice.seeds(SEEDS, this::a_repeat_contradicts_nothing);
    }

    private void a_repeat_contradicts_nothing(long seed) {
        ChannelDice dice = new ChannelDice(seed);
        ChannelOrderState state = placed(seed);
        for (int i = 0; i < LENGTH; i++) {
            ChannelOrderCommand command = dice.command();
            ChannelOrderState next = after(state, command);
            if (!next.equals(state)
                    && decider.decide(next, command)
                            instanceof Accepted<ChannelOrderEvent, ?>(var repeated)) {
                assertThat(command)
                        .isInstanceOfAny(RecordProcessingResult.class, RecordMissing.class);
                assertThat(repeated)
                        .allSatisfy(
                                event ->
                                        assertThat(event)
                                                .isInstanceOfAny(
                                                        SubmissionFailed.class,
                                                        ApprovalFailed.class,
                                                        SellerAuthorizationAwaited.class,
                                                        OrderParked.class,
                                                        OrderCancelled.class));
            }
            state = next;
        }
    }

    @Test
    void fulfilment_once_followed_is_no_news() {
        Dice.seeds(SEEDS, this::fulfilment_once_followed_is_no_news);
    }

    private void fulfilment_once_followed_is_no_news(long seed) {
        ChannelDice dice = new ChannelDice(seed);
        ChannelOrderState state = placed(seed);
        for (int i = 0; i < LENGTH; i++) {
            state = after(state, dice.command());
            FulfilmentProgress progress = dice.progress();
            ChannelOrderState followed = after(state, new RecordFulfilment(progress, at(1_000)));
            assertThat(decider.decide(followed, new RecordFulfilment(progress, at(2_000))))
                    .isEqualTo(Decision.unchanged());
        }
    }

    @Test
    void an_unpaid_order_is_approved_by_nobody_but_vtex() {
        Dice.seeds(SEEDS, this::an_unpaid_order_is_approved_by_nobody_but_vtex);
    }

    private void an_unpaid_order_is_approved_by_nobody_but_vtex(long seed) {
        ChannelDice dice = new ChannelDice(seed);
        ChannelOrderState state =
                after(decider.initial(), new PlaceOrder(KEY, AFFILIATE, UNPAID, NOON));
        for (int i = 0; i < LENGTH; i++) {
            ChannelOrderCommand command = dice.command();
            if (command instanceof ChannelOrderCommand.AskApproval) {
                continue;
            }
            if (decider.decide(state, command)
                    instanceof Accepted<ChannelOrderEvent, ?>(var events)) {
                assertThat(events)
                        .noneMatch(
                                event ->
                                        event instanceof ApprovalSubmitted
                                                || event instanceof ApprovalFailed);
            }
            state = after(state, command);
        }
    }

    @Test
    void replay_is_deterministic() {
        Dice.seeds(SEEDS, this::replay_is_deterministic);
    }

    private void replay_is_deterministic(long seed) {
        ChannelDice dice = new ChannelDice(seed);
        List<ChannelOrderEvent> history = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            history.add(dice.event());
        }
        assertThat(replayed(history)).isEqualTo(replayed(history));
    }

    private ChannelOrderState replayed(List<ChannelOrderEvent> history) {
        ChannelOrderState state = decider.initial();
        for (ChannelOrderEvent event : history) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private ChannelOrderState placed(long seed) {
        return after(
                decider.initial(),
                new PlaceOrder(KEY, AFFILIATE, seed % 2 == 0 ? PAID : UNPAID, NOON));
    }

    private static boolean isOver(ChannelOrderState state) {
        return state instanceof Cancelled || state instanceof Refused;
    }
}

package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.KEY;
import static io.trapiche.domain.Samples.NOON;
import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.Dice;
import io.trapiche.domain.oms.OmsAction.AddNote;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderCommand.RecordCancellationSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderEvent.AcknowledgementDone;
import io.trapiche.domain.oms.OmsOrderEvent.CancellationDenialDone;
import io.trapiche.domain.oms.OmsOrderEvent.CancellationDenialRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeControlDone;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeControlRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeControlSent;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeDone;
import io.trapiche.domain.oms.OmsOrderEvent.ChangePreviewRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangePreviewed;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeSent;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.NoteAdded;
import io.trapiche.domain.oms.OmsOrderEvent.NoteRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationDone;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationSent;
import io.trapiche.domain.oms.OmsOrderEvent.OmsHandlingStarted;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OrderAcknowledged;
import io.trapiche.domain.oms.OmsOrderEvent.PaymentNotificationDone;
import io.trapiche.domain.oms.OmsOrderEvent.PaymentNotificationRequested;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalDone;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalRequested;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalSent;
import io.trapiche.domain.oms.OmsOrderEvent.ReturnRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.ReturnRequested;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.Decision.Accepted;
import io.trapiche.testkit.orders.SealedTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OmsOrderPropertiesTest {

    private static final int SEEDS = 500;
    private static final int LENGTH = 80;

    private final OmsOrderDecider decider = new OmsOrderDecider();

    @Test
    void any_history_has_a_state_and_any_state_an_answer() {
        Dice.seeds(SEEDS, this::any_history_has_a_state_and_any_state_an_answer);
    }

    private void any_history_has_a_state_and_any_state_an_answer(long seed) {
        OmsDice dice = new OmsDice(seed);
        OmsOrderState state = decider.initial();
        for (int i = 0; i < LENGTH; i++) {
            state = decider.evolve(state, dice.event());
            assertThat(decider.decide(state, dice.command())).isNotNull();
            assertThat(decider.decide(state, dice.command())).isNotNull();
        }
    }

    @Test
    void whatever_is_accepted_makes_a_difference() {
        Dice.seeds(SEEDS, this::whatever_is_accepted_makes_a_difference);
    }

    private void whatever_is_accepted_makes_a_difference(long seed) {
        OmsDice dice = new OmsDice(seed);
        OmsOrderState state = recorded();
        for (int i = 0; i < LENGTH; i++) {
            state = applied(state, events(state, dice.command()));
        }
    }

    @Test
    void the_dice_leave_nothing_out() {
        OmsDice dice = new OmsDice(1);
        List<OmsOrderCommand> commands = Stream.generate(dice::command).limit(2_000).toList();

        assertThat(kinds(commands.stream()))
                .containsAll(SealedTypes.leaves(OmsOrderCommand.class).toList());
        assertThat(
                        kinds(
                                commands.stream()
                                        .filter(Instruct.class::isInstance)
                                        .map(asked -> ((Instruct) asked).action())))
                .containsAll(SealedTypes.leaves(OmsAction.class).toList());
        assertThat(kinds(Stream.generate(dice::event).limit(2_000)))
                .containsAll(SealedTypes.leaves(OmsOrderEvent.class).toList());
    }

    private static Set<Class<?>> kinds(Stream<?> thrown) {
        return thrown.map(Object::getClass).collect(Collectors.toSet());
    }

    @Test
    void a_repeat_adds_nothing() {
        Dice.seeds(SEEDS, this::a_repeat_adds_nothing);
    }

    private void a_repeat_adds_nothing(long seed) {
        OmsDice dice = new OmsDice(seed);
        OmsOrderState state = recorded();
        for (int i = 0; i < LENGTH; i++) {
            OmsOrderCommand command = dice.command();
            List<OmsOrderEvent> events = events(state, command);
            state = applied(state, events);
            if (!events.isEmpty() && !(command instanceof RecordCancellationSent)) {
                assertThat(decider.decide(state, command)).isEqualTo(Decision.unchanged());
            }
        }
    }

    @Test
    void every_instruction_has_at_most_one_result() {
        Dice.seeds(SEEDS, this::every_instruction_has_at_most_one_result);
    }

    private void every_instruction_has_at_most_one_result(long seed) {
        OmsDice dice = new OmsDice(seed);
        OmsOrderState state = recorded();
        Map<CommandId, Integer> open = new HashMap<>();
        for (int i = 0; i < LENGTH; i++) {
            List<OmsOrderEvent> events = events(state, dice.command());
            for (OmsOrderEvent event : events) {
                CommandId asked = asked(event);
                if (asked != null) {
                    assertThat(open.put(asked, 1)).as("%s was carried out", asked).isNull();
                }
                CommandId settled = settled(event);
                if (settled != null) {
                    assertThat(open.merge(settled, -1, Integer::sum))
                            .as("results of %s after %s", settled, event)
                            .isNotNegative();
                }
            }
            state = applied(state, events);
        }
    }

    @Test
    void nothing_is_under_way_once_the_order_is_over() {
        Dice.seeds(SEEDS, this::nothing_is_under_way_once_the_order_is_over);
    }

    private void nothing_is_under_way_once_the_order_is_over(long seed) {
        OmsDice dice = new OmsDice(seed);
        OmsOrderState state = recorded();
        for (int i = 0; i < LENGTH; i++) {
            OmsOrderCommand command = dice.command();
            List<OmsOrderEvent> events = events(state, command);
            state = applied(state, events);
            if (command instanceof RecordReading
                    && !events.isEmpty()
                    && state instanceof Known known
                    && known.isCancelled()) {
                assertThat(
                                known.instructions()
                                        .pending()
                                        .filter(asked -> !(asked.action() instanceof AddNote)))
                        .isEmpty();
            }
        }
    }

    @Test
    void an_order_is_never_invoiced_and_being_cancelled_by_us() {
        Dice.seeds(SEEDS, this::an_order_is_never_invoiced_and_being_cancelled_by_us);
    }

    private void an_order_is_never_invoiced_and_being_cancelled_by_us(long seed) {
        OmsDice dice = new OmsDice(seed);
        OmsOrderState state = recorded();
        for (int i = 0; i < LENGTH; i++) {
            state = applied(state, events(state, dice.command()));
            if (state instanceof Known known && known.pendingCancellation().isPresent()) {
                assertThat(known.standingInvoices()).isEmpty();
            }
        }
    }

    @Test
    void replay_is_deterministic() {
        Dice.seeds(SEEDS, this::replay_is_deterministic);
    }

    private void replay_is_deterministic(long seed) {
        OmsDice dice = new OmsDice(seed);
        List<OmsOrderEvent> history = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            history.add(dice.event());
        }
        OmsOrderState once = decider.initial();
        OmsOrderState again = new OmsOrderDecider().initial();
        for (OmsOrderEvent event : history) {
            once = decider.evolve(once, event);
            again = new OmsOrderDecider().evolve(again, event);
        }
        assertThat(once).isEqualTo(again);
    }

    private OmsOrderState recorded() {
        return applied(
                decider.initial(),
                events(
                        decider.initial(),
                        new RecordReading(REF, KEY, snapshot("ready-for-handling", NOON), NOON)));
    }

    private List<OmsOrderEvent> events(OmsOrderState state, OmsOrderCommand command) {
        return decider.decide(state, command)
                        instanceof Accepted<OmsOrderEvent, ?>(List<OmsOrderEvent> events)
                ? events
                : List.of();
    }

    private OmsOrderState applied(OmsOrderState state, List<OmsOrderEvent> events) {
        OmsOrderState next = state;
        for (OmsOrderEvent event : events) {
            OmsOrderState changed = decider.evolve(next, event);
            if (next instanceof Known was && changed instanceof Known is) {
                assertThat(is).as("after %s", event).isNotEqualTo(was.touched(event.at()));
            }
            next = changed;
        }
        return next;
    }

    private static @Nullable CommandId asked(OmsOrderEvent event) {
        return switch (event) {
            case OrderAcknowledged it -> it.commandId();
            case InvoiceRequested it -> it.commandId();
            case TrackingRequested it -> it.commandId();
            case ReturnRequested it -> it.commandId();
            case RemovalRequested it -> it.commandId();
            case ChangeRequested it -> it.commandId();
            case ChangeControlRequested it -> it.commandId();
            case ChangePreviewRequested it -> it.commandId();
            case OmsCancellationRequested it -> it.commandId();
            case CancellationDenialRequested it -> it.commandId();
            case NoteRequested it -> it.commandId();
            case PaymentNotificationRequested it -> it.commandId();
            case OmsOrderRecorded _,
                    OmsStatusChanged _,
                    OmsOrderChanged _,
                    OmsHandlingStarted _,
                    AcknowledgementDone _,
                    InvoiceRegistered _,
                    TrackingRegistered _,
                    ReturnRegistered _,
                    RemovalSent _,
                    RemovalDone _,
                    ChangeSent _,
                    ChangeDone _,
                    ChangeControlSent _,
                    ChangeControlDone _,
                    ChangePreviewed _,
                    OmsCancellationSent _,
                    OmsCancellationDone _,
                    CancellationDenialDone _,
                    NoteAdded _,
                    PaymentNotificationDone _,
                    InstructionRefused _ ->
                    null;
        };
    }

    private static @Nullable CommandId settled(OmsOrderEvent event) {
        return switch (event) {
            case OmsHandlingStarted it -> it.commandId();
            case AcknowledgementDone it -> it.commandId();
            case InvoiceRegistered it -> it.commandId();
            case TrackingRegistered it -> it.commandId();
            case ReturnRegistered it -> it.commandId();
            case RemovalDone it -> it.commandId();
            case ChangeDone it -> it.commandId();
            case ChangeControlDone it -> it.commandId();
            case ChangePreviewed it -> it.commandId();
            case OmsCancellationDone it -> it.commandId();
            case CancellationDenialDone it -> it.commandId();
            case NoteAdded it -> it.commandId();
            case PaymentNotificationDone it -> it.commandId();
            case InstructionRefused it -> it.commandId();
            case OmsOrderRecorded _,
                    OmsStatusChanged _,
                    OmsOrderChanged _,
                    OrderAcknowledged _,
                    InvoiceRequested _,
                    TrackingRequested _,
                    ReturnRequested _,
                    RemovalRequested _,
                    RemovalSent _,
                    ChangeRequested _,
                    ChangeSent _,
                    ChangeControlRequested _,
                    ChangeControlSent _,
                    ChangePreviewRequested _,
                    OmsCancellationRequested _,
                    CancellationDenialRequested _,
                    NoteRequested _,
                    PaymentNotificationRequested _,
                    OmsCancellationSent _ ->
                    null;
        };
    }
}

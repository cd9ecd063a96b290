package io.trapiche.domain.oms;

import static io.trapiche.domain.shared.Decision.unchanged;

import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationDone;
import io.trapiche.domain.oms.OmsOrderEvent.OmsHandlingStarted;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderState.Acknowledgement;
import io.trapiche.domain.oms.OmsOrderState.Cancellation;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a reading of the order adds to what is known. Late and repeated readings are normal. */
final class Readings {

    private Readings() {}

    static Decision<OmsOrderEvent, OmsOrderRefusal> decide(Known order, RecordReading reading) {
        if (isStale(order.snapshot(), reading.snapshot())) {
            return unchanged();
        }
        List<OmsOrderEvent> events = new ArrayList<>();
        difference(order.snapshot(), reading).forEach(events::add);
        events.addAll(consequences(order, reading));
        return events.isEmpty() ? unchanged() : new Decision.Accepted<>(events);
    }

    private static boolean isStale(OmsSnapshot known, OmsSnapshot read) {
        Instant knownChange = known.lastChange();
        Instant readChange = read.lastChange();
        return knownChange != null && readChange != null && readChange.isBefore(knownChange);
    }

    private static Stream<OmsOrderEvent> difference(OmsSnapshot known, RecordReading reading) {
        OmsSnapshot read = reading.snapshot();
        if (!known.fingerprint().equals(read.fingerprint())) {
            return Stream.of(new OmsOrderChanged(read, reading.at()));
        }
        return known.status().equals(read.status())
                ? Stream.empty()
                : Stream.of(new OmsStatusChanged(read.status(), read.lastChange(), reading.at()));
    }

    private static List<OmsOrderEvent> consequences(Known order, RecordReading reading) {
        OmsStatus status = reading.snapshot().status();
        Acknowledgement acknowledgement = order.acknowledgement();
        if (status.equals(OmsStatus.CANCELED)) {
            return whenCancelled(order, reading.at());
        }
        if (acknowledgement == null || acknowledgement.outcome() != Instruction.Outcome.PENDING) {
            return List.of();
        }
        return status.isHandled()
                ? List.of(new OmsHandlingStarted(acknowledgement.commandId(), reading.at()))
                : List.of();
    }

    /** Everything still asked for has its end with the order's. */
    private static List<OmsOrderEvent> whenCancelled(Known order, Instant at) {
        List<OmsOrderEvent> events = new ArrayList<>();
        Cancellation cancellation = order.pendingCancellation();
        if (cancellation != null) {
            events.add(new OmsCancellationDone(cancellation.instruction().commandId(), at));
        }
        pendingIds(order)
                .map(id -> new InstructionRefused(id, "ORDER_CANCELLED", "order cancelled", at))
                .forEach(events::add);
        return events;
    }

    private static Stream<CommandId> pendingIds(Known order) {
        Acknowledgement acknowledgement = order.acknowledgement();
        Stream<CommandId> acknowledged =
                acknowledgement == null ? Stream.empty() : Stream.of(acknowledgement.commandId());
        Stream<CommandId> instructed =
                Stream.concat(order.invoices().stream(), order.trackings().stream())
                        .map(Instruction::commandId);
        return Stream.concat(acknowledged, instructed)
                .filter(id -> OmsOrderDecider.isPending(order, id));
    }
}

package io.trapiche.domain.oms;

import static io.trapiche.domain.shared.Decision.unchanged;

import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderCommand.RecordToldStatus;
import io.trapiche.domain.oms.OmsOrderCommand.RetellOrder;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderState.Known;
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
        events.addAll(Consequences.of(order, reading.snapshot(), reading.at()));
        return events.isEmpty() ? unchanged() : new Decision.Accepted<>(events);
    }

    /**
     * What VTEX tells says that an order is to be read, but for one status: it said yes to the
     * start of handling, and takes the order from there to the next status by itself.
     */
    static Decision<OmsOrderEvent, OmsOrderRefusal> decide(Known order, RecordToldStatus told) {
        Instant known = order.snapshot().lastChange();
        return order.isStartUnshown()
                        && order.pendingCancellation().isEmpty()
                        && told.status().equals(OmsStatus.HANDLING)
                        && known != null
                        && told.changedAt().isAfter(known)
                ? decide(
                        order,
                        new RecordReading(
                                order.ref(),
                                order.channelOrder(),
                                order.snapshot().withStatus(told.status(), told.changedAt()),
                                told.at()))
                : unchanged();
    }

    /** Each event has the whole state told. */
    static Decision<OmsOrderEvent, OmsOrderRefusal> decide(Known order, RetellOrder retell) {
        return order.touchedAt().isBefore(retell.since())
                ? Decision.accept(new OmsOrderChanged(order.snapshot(), retell.at()))
                : unchanged();
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
        return known.showsSameStatusAs(read)
                ? Stream.empty()
                : Stream.of(new OmsStatusChanged(read.status(), read.lastChange(), reading.at()));
    }
}

package io.trapiche.application.following;

import io.trapiche.domain.oms.OmsOrderState.Known;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of an order that a signal told of. */
final class SignalledChange {

    private SignalledChange() {}

    /** Whether the order was read since; {@code told} null when the signal told no moment. */
    static boolean isKnown(@Nullable Instant told, Known known) {
        Instant read = known.snapshot().lastChange();
        return told != null && read != null && !told.isAfter(read);
    }
}

package io.trapiche.testkit.events;

import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as VTEX shows it, for whom its lines do not matter. */
public final class SampleOmsSnapshots {

    private SampleOmsSnapshots() {}

    /** Ready for handling; {@code lastChange} null when VTEX told none. */
    public static OmsSnapshot ready(@Nullable Instant lastChange) {
        return ready(lastChange, "Fulfillment");
    }

    /** The same of an order of that origin. */
    public static OmsSnapshot ready(@Nullable Instant lastChange, String origin) {
        return new OmsSnapshot(
                OmsStatus.READY_FOR_HANDLING,
                lastChange,
                origin,
                null,
                null,
                Money.of(2500, "BRL"),
                true,
                false,
                List.of(),
                List.of(),
                null,
                new OmsDocument("{}"),
                "print",
                null,
                List.of(),
                0);
    }
}

package io.trapiche.testkit.erp;

import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.time.Instant;
import java.util.List;

/** Orders of a seller's own shop, for contracts that need any. */
final class SampleOmsOrders {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private SampleOmsOrders() {}

    static OmsOrderEvent recorded(OmsOrderRef ref) {
        return new OmsOrderEvent.OmsOrderRecorded(ref, null, snapshot(), NOON);
    }

    static OmsOrderEvent status(String status) {
        return new OmsOrderEvent.OmsStatusChanged(new OmsStatus(status), NOON, NOON);
    }

    private static OmsSnapshot snapshot() {
        return new OmsSnapshot(
                OmsStatus.READY_FOR_HANDLING,
                NOON,
                "Marketplace",
                null,
                null,
                Money.of(11_050, "BRL"),
                true,
                false,
                List.of(
                        new OmsSnapshot.Line(
                                "A1", new SkuId("1001"), "Mug", 1, Money.of(11_050, "BRL"))),
                List.of(),
                null,
                new OmsDocument("{\"status\":\"ready-for-handling\"}"),
                "f1",
                null,
                List.of(),
                0);
    }
}

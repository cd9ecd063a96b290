package io.trapiche.adapter.postgres.events;

import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import java.util.List;

/** Readings of orders in VTEX's order management for tests. */
final class OmsReadings {

    private OmsReadings() {}

    static OmsOrderRef ref(String orderId) {
        return new OmsOrderRef(new AccountName("lojademo"), new OrderId(orderId));
    }

    static StreamId stream(String orderId) {
        return StreamId.of(ref(orderId));
    }

    static RecordReading showing(String orderId, OmsStatus status, String document) {
        return new RecordReading(ref(orderId), null, snapshot(status, document), Orders.NOON);
    }

    static OmsOrderRecorded recorded(String orderId, String document) {
        return new OmsOrderRecorded(
                ref(orderId), null, snapshot(OmsStatus.READY_FOR_HANDLING, document), Orders.NOON);
    }

    /** The fingerprint is that of the text: another order of keys is taken for a change here. */
    private static OmsSnapshot snapshot(OmsStatus status, String document) {
        return new OmsSnapshot(
                status,
                null,
                "Marketplace",
                null,
                null,
                Money.of(2990, "BRL"),
                true,
                false,
                List.of(),
                List.of(),
                null,
                new OmsDocument(document),
                Integer.toHexString(document.hashCode()),
                null,
                List.of(),
                0);
    }
}

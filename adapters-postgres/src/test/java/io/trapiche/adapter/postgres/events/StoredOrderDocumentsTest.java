package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.postgres.documents.StoredPayload;
import io.trapiche.application.eventsourcing.EventTypeRegistry;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsSnapshot;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

/** VTEX's documents are cut whenever they are read, however they were stored. */
class StoredOrderDocumentsTest {

    private static final String RECORDED = "oms-order.recorded";
    private static final OmsDocument CUT = new OmsDocument("{}");

    private final EventSerializer serializer =
            new EventSerializer(
                    new EventTypeRegistry(), (_, snapshot) -> snapshot.withDocument(CUT, "list:1"));

    @Test
    void for_those_who_follow_events() {
        String stored = StoredForms.textBeforeKeptFields(RECORDED);

        assertThat(stored).contains("s3cret");
        assertThat(serializer.readEvent(RECORDED, new StoredPayload(null, stored, null)))
                .isInstanceOfSatisfying(
                        OmsOrderRecorded.class, recorded -> assertCut(recorded.snapshot()));
        assertThat(serializer.readEvent("oms-order.changed", new StoredPayload(null, stored, null)))
                .isInstanceOfSatisfying(
                        OmsOrderChanged.class, changed -> assertCut(changed.snapshot()));
    }

    @Test
    void where_they_stand_beside_the_event() {
        StoredPayload stored =
                new StoredPayload(
                        null,
                        StoredForms.text(RECORDED),
                        new OmsDocument("{\"secret\":\"s3cret\"}"));

        assertThat(serializer.readEvent(RECORDED, stored))
                .isInstanceOfSatisfying(
                        OmsOrderRecorded.class, recorded -> assertCut(recorded.snapshot()));
        assertThat(stored.toString()).doesNotContain("s3cret", "FRD-1001");
    }

    @Test
    void for_those_who_decide() {
        StoredPayload stored =
                new StoredPayload(null, StoredForms.textBeforeKeptFields(RECORDED), null);
        Object read =
                serializer.deserialize(
                        new SimpleSerializedObject<>(stored, StoredPayload.class, RECORDED, "1"));

        assertThat(read)
                .isInstanceOfSatisfying(
                        OmsOrderRecorded.class, recorded -> assertCut(recorded.snapshot()));
    }

    private static void assertCut(OmsSnapshot snapshot) {
        assertThat(snapshot.document()).isEqualTo(CUT);
        assertThat(snapshot.fingerprint()).isEqualTo("list:1");
        assertThat(snapshot.cancelReason()).isEqualTo("out of stock");
    }
}

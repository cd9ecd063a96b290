package io.trapiche.adapter.postgres.documents;

import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderEvent;
import org.jspecify.annotations.Nullable;

/** The document that an event carries, under the version that it names. */
public record CarriedDocument(String stream, DocumentVersion version, OmsDocument document) {

    /** Null for an event that carries none. */
    public static @Nullable CarriedDocument of(String stream, Object event) {
        if (!(event instanceof OmsOrderEvent.Reading reading)) {
            return null;
        }
        OmsDocument document = reading.snapshot().document();
        return new CarriedDocument(stream, DocumentVersion.of(document), document);
    }
}

package io.trapiche.adapter.postgres.events;

import io.trapiche.adapter.postgres.documents.StoredPayload;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.vtex.port.OrderDocumentFilter;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.shared.AccountName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Gives each snapshot of an order that is read from the store its document, unless that stands in
 * the event itself, and cuts it: what was stored before there was a list, or by another one, is not
 * seen by anybody.
 */
final class CutSnapshots extends ValueDeserializerModifier {

    /** Attribute of a reading: the whole of what is stored. */
    static final String STORED = StoredPayload.class.getName();

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final OrderDocumentFilter documents;

    CutSnapshots(OrderDocumentFilter documents) {
        this.documents = documents;
    }

    JacksonModule module() {
        return new SimpleModule("trapiche-cut-snapshots").setDeserializerModifier(this);
    }

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config,
            BeanDescription.Supplier bean,
            ValueDeserializer<?> deserializer) {
        return bean.getBeanClass().equals(OmsSnapshot.class)
                ? new Cutting(deserializer, documents)
                : deserializer;
    }

    private static final class Cutting extends DelegatingDeserializer {

        private final OrderDocumentFilter documents;

        Cutting(ValueDeserializer<?> snapshots, OrderDocumentFilter documents) {
            super(snapshots);
            this.documents = documents;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> snapshots) {
            return new Cutting(snapshots, documents);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            OmsSnapshot stored = (OmsSnapshot) super.deserialize(json, context);
            return context.getAttribute(STORED) instanceof StoredPayload payload
                    ? documents.cut(account(payload.stream()), whole(stored, payload.document()))
                    : documents.cut(null, whole(stored, null));
        }

        private static @Nullable AccountName account(@Nullable StreamId stream) {
            return stream == null ? null : stream.account();
        }

        private static OmsSnapshot whole(OmsSnapshot stored, @Nullable OmsDocument named) {
            if (named != null) {
                return stored.withDocument(named, stored.fingerprint());
            }
            if (stored.document() == null) {
                throw new IllegalStateException(
                        "stored snapshot without a document (expected: one in the event or named by it)");
            }
            return stored;
        }
    }
}

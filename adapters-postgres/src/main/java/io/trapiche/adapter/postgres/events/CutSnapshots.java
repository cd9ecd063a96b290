package io.trapiche.adapter.postgres.events;

import io.trapiche.application.vtex.port.OrderDocumentFilter;
import io.trapiche.domain.oms.OmsSnapshot;
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
 * Cuts VTEX's document wherever a snapshot of an order is read from the store: what was stored
 * before there was a list, or by another one, is not seen by anybody.
 */
final class CutSnapshots extends ValueDeserializerModifier {

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
            return documents.cut((OmsSnapshot) super.deserialize(json, context));
        }
    }
}

package io.trapiche.adapter.postgres.events;

import io.trapiche.adapter.postgres.documents.StoredPayload;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.eventsourcing.EventTypeRegistry;
import io.trapiche.application.vtex.port.OrderDocumentFilter;
import java.util.Map;
import org.axonframework.common.ObjectUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes events, their metadata and tokens as JSON text under registered names. */
public final class EventSerializer implements Serializer {

    /** The name Axon itself gives metadata when it reads them. */
    private static final String META_DATA = "org.axonframework.messaging.MetaData";

    private static final String TOKEN = "commit-order-token";

    private final EventTypeRegistry registry;
    private final JsonMapper json;
    private final Converter converter = new ChainingConverter();

    /** A stored event has a type that this version does not know: a later version stored it. */
    public static final class UnknownEventType extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private UnknownEventType(String type) {
            super("stored event of a type this version does not know: " + type);
        }
    }

    /**
     * Writes and reads events.
     *
     * @param documents cuts VTEX's order documents when they are read
     */
    public EventSerializer(EventTypeRegistry registry, OrderDocumentFilter documents) {
        this.registry = registry;
        this.json = EventJson.mapper(documents);
    }

    /** Of all events that this version knows, with VTEX's order documents as they are stored. */
    public static EventSerializer ofWholeEvents() {
        return new EventSerializer(new EventTypeRegistry(), (_, document) -> document);
    }

    @Override
    public <T> SerializedObject<T> serialize(
            @Nullable Object object, Class<T> expectedRepresentation) {
        String text = object == null ? "null" : json.writeValueAsString(plain(object));
        T data = converter.convert(text, expectedRepresentation);
        return new SimpleSerializedObject<>(
                data, expectedRepresentation, typeForClass(ObjectUtils.nullSafeTypeOf(object)));
    }

    private static Object plain(Object object) {
        return object instanceof CommitOrderToken(EventPosition at) ? at.toString() : object;
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return converter.canConvert(String.class, expectedRepresentation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        String type = serialized.getType().getName();
        return serialized.getData() instanceof StoredPayload payload
                ? (T) readEvent(type, payload)
                : (T) read(type, converter.convert(serialized, String.class).getData());
    }

    private Object read(String type, String text) {
        return switch (type) {
            case META_DATA ->
                    MetaData.from(
                            json.readValue(text, new TypeReference<Map<String, String>>() {}));
            case TOKEN -> CommitOrderToken.parse(json.readValue(text, String.class));
            default -> readEvent(type, new StoredPayload(null, text, null));
        };
    }

    /** Reads a stored event. */
    Object readEvent(String type, StoredPayload payload) {
        Class<?> event = eventClass(type);
        return json.readerFor(event)
                .withAttribute(CutSnapshots.STORED, payload)
                .readValue(payload.json());
    }

    /** Reads stored metadata. */
    MetaData readMetaData(String text) {
        return (MetaData) read(META_DATA, text);
    }

    private Class<?> eventClass(String type) {
        return registry.classOf(type).orElseThrow(() -> new UnknownEventType(type));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return switch (type.getName()) {
            case META_DATA -> MetaData.class;
            case TOKEN -> CommitOrderToken.class;
            default -> eventClass(type.getName());
        };
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || Void.class.equals(type)) {
            return SerializedType.emptyType();
        }
        if (MetaData.class.equals(type)) {
            return new SimpleSerializedType(META_DATA, null);
        }
        if (CommitOrderToken.class.equals(type)) {
            return new SimpleSerializedType(TOKEN, null);
        }
        EventTypeRegistry.EventType event = registry.typeOf(type);
        return new SimpleSerializedType(event.name(), Integer.toString(event.revision()));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}

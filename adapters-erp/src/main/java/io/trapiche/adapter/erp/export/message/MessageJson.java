package io.trapiche.adapter.erp.export.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.trapiche.adapter.erp.export.message.wire.OrderMessage;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Messages as JSON: members in their documented order, absent when they have no value; all text
 * composed.
 */
final class MessageJson {

    /** Kafka's own default limit for a record is 1 MiB, and consumers are often set up for that. */
    private static final int COMFORTABLE_BYTES = 900_000;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .addModule(new SimpleModule().addSerializer(new ComposedText()))
                    .build();

    private MessageJson() {}

    /** The message; when it is too large less VTEX's document, then with less of the order. */
    static byte[] of(OrderMessage message) {
        byte[] json = bytes(message);
        if (json.length <= COMFORTABLE_BYTES) {
            return json;
        }
        byte[] less = bytes(message.withoutVtexOrder());
        return less.length <= COMFORTABLE_BYTES ? less : bytes(message.cutShort());
    }

    static byte[] bytes(Object message) {
        return MAPPER.writeValueAsBytes(message);
    }
}

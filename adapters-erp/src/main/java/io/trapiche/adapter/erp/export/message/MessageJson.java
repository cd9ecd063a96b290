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

    /** The message, less VTEX's document when it is too large with it. */
    static byte[] of(OrderMessage message) {
        byte[] json = bytes(message);
        return json.length <= COMFORTABLE_BYTES ? json : bytes(message.withoutVtexOrder());
    }

    static byte[] bytes(Object message) {
        return MAPPER.writeValueAsBytes(message);
    }
}

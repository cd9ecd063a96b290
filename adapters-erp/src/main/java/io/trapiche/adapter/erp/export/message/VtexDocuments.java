package io.trapiche.adapter.erp.export.message;

import io.trapiche.domain.oms.OmsDocument;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** VTEX's documents, read again so that a broken one cannot break the message around it. */
final class VtexDocuments {

    private static final ObjectReader READER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readerFor(JsonNode.class);

    private VtexDocuments() {}

    /** Empty when the text is no JSON object. */
    static Optional<JsonNode> read(OmsDocument document) {
        try {
            JsonNode node = READER.readValue(document.json());
            return node.isObject() ? Optional.of(node) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}

package io.trapiche.adapter.erp.export.message;

import io.trapiche.domain.oms.OmsDocument;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * VTEX's documents, passed on as they stand; looked through, so that a broken one breaks no
 * message.
 */
final class VtexDocuments {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private VtexDocuments() {}

    /** Empty when the text is no JSON object. */
    static Optional<RawValue> read(OmsDocument document) {
        return isObject(document.json())
                ? Optional.of(new RawValue(document.json()))
                : Optional.empty();
    }

    private static boolean isObject(String json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (JacksonException _) {
            return false;
        }
    }
}

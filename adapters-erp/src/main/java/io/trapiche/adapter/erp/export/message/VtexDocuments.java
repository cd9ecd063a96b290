package io.trapiche.adapter.erp.export.message;

import io.trapiche.domain.oms.OmsDocument;
import java.io.StringWriter;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * VTEX's documents, passed on as they stand unless text in them is not composed; looked through, so
 * that a broken one breaks no message.
 */
final class VtexDocuments {

    /** Escaped, because a document may hold half characters, which UTF-8 cannot. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final String ESCAPE = "\\u";

    private VtexDocuments() {}

    /** Empty when the text is no JSON object. */
    static Optional<RawValue> read(OmsDocument document) {
        String json = document.json();
        if (!isObject(json)) {
            return Optional.empty();
        }
        boolean plain = ComposedText.isPlain(json) && !json.contains(ESCAPE);
        return Optional.of(new RawValue(plain || isComposed(json) ? json : composed(json)));
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

    private static boolean isComposed(String json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            while (parser.nextToken() != null) {
                if (isText(parser) && !ComposedText.isComposed(parser.getString())) {
                    return false;
                }
            }
            return true;
        }
    }

    private static String composed(String json) {
        StringWriter composed = new StringWriter(json.length());
        try (JsonParser parser = MAPPER.createParser(json);
                JsonGenerator generator = MAPPER.createGenerator(composed)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    generator.writeString(ComposedText.of(parser.getString()));
                } else if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
                    generator.writeName(ComposedText.of(parser.currentName()));
                } else {
                    generator.copyCurrentEventExact(parser);
                }
            }
        }
        return composed.toString();
    }

    private static boolean isText(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_STRING
                || parser.currentToken() == JsonToken.PROPERTY_NAME;
    }
}

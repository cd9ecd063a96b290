package io.trapiche.adapter.vtex.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes VTEX's JSON. Numbers keep their digits, so that a document that is read and
 * written again says the same. Jackson's own messages may quote the input and are never passed on.
 */
public final class VtexJson {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 100;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .build();

    private static final JsonMapper WHOLE =
            MAPPER.rebuild()
                    .annotationIntrospector(
                            new JacksonAnnotationIntrospector() {
                                @Override
                                public JsonInclude.Value findPropertyInclusion(
                                        MapperConfig<?> config, Annotated part) {
                                    return JsonInclude.Value.empty();
                                }
                            })
                    .build();

    private VtexJson() {}

    /** The document; empty when the text is none. */
    public static Optional<JsonView> read(String text) {
        String json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try {
            return Optional.of(new JsonView(MAPPER.readTree(json)))
                    .filter(view -> !view.isMissing());
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    public static byte[] bytes(Object payload) {
        return MAPPER.writeValueAsBytes(payload);
    }

    /** The payload with all its parts, those too that are left out of what is written. */
    public static JsonNode whole(Object payload) {
        return WHOLE.valueToTree(payload);
    }

    public static String text(JsonNode node) {
        return PlainText.of(MAPPER.writeValueAsString(node));
    }
}

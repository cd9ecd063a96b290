package io.trapiche.adapter.postgres.documents;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON in a form that does not depend on who wrote it: keys sorted, no white space, texts escaped
 * in one way, numbers digit by digit as they stand.
 */
final class CanonicalJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser from;
    private final StringBuilder to;

    private CanonicalJson(JsonParser from, StringBuilder to) {
        this.from = from;
        this.to = to;
    }

    /** The text as it is when it is no JSON. */
    static String of(String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            StringBuilder canonical = new StringBuilder(text.length());
            JsonToken first = parser.nextToken();
            if (first == null) {
                return text;
            }
            new CanonicalJson(parser, canonical).value(first);
            return parser.nextToken() == null ? canonical.toString() : text;
        } catch (JacksonException _) {
            return text;
        }
    }

    private void value(JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            object();
        } else if (token == JsonToken.START_ARRAY) {
            array();
        } else if (token == JsonToken.VALUE_STRING) {
            quote(from.getString());
        } else {
            to.append(from.getString());
        }
    }

    private void object() {
        Map<String, String> members = new TreeMap<>();
        while (from.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = from.currentName();
            StringBuilder member = new StringBuilder();
            new CanonicalJson(from, member).value(from.nextToken());
            members.put(name, member.toString());
        }
        to.append('{');
        String comma = "";
        for (Map.Entry<String, String> member : members.entrySet()) {
            to.append(comma);
            quote(member.getKey());
            to.append(':').append(member.getValue());
            comma = ",";
        }
        to.append('}');
    }

    private void array() {
        to.append('[');
        String comma = "";
        for (JsonToken next = from.nextToken();
                next != JsonToken.END_ARRAY;
                next = from.nextToken()) {
            to.append(comma);
            value(next);
            comma = ",";
        }
        to.append(']');
    }

    private void quote(String text) {
        to.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, to);
        to.append('"');
    }
}

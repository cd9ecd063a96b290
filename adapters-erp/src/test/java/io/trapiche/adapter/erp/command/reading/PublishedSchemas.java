package io.trapiche.adapter.erp.command.reading;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of commands, as files. */
final class PublishedSchemas {

    static final Path FILES = Path.of("src/main/resources/erp-commands/v1");
    static final JsonNode COMMON = of("command");

    private PublishedSchemas() {}

    static JsonNode of(String name) {
        return JsonMapper.shared().readTree(FILES.resolve(name + ".schema.json"));
    }

    /** With what it refers to; its own keywords come first. */
    static JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").stringValue("");
        if (reference.isEmpty()) {
            return schema;
        }
        int fragment = reference.indexOf('#');
        String file = reference.substring(0, fragment).replace(".schema.json", "");
        ObjectNode whole =
                (ObjectNode)
                        (file.isEmpty() ? COMMON : of(file))
                                .at(reference.substring(fragment + 1))
                                .deepCopy();
        schema.forEachEntry(whole::set);
        return whole;
    }
}

package io.trapiche.adapter.erp.command.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas, by the addresses that they have in common. Thread-safe. */
final class SchemaFiles {

    private static final String BASE = "https://trapiche.io/schemas/erp-commands/";
    private static final String VERSION = "v1/";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, JsonNode> read = new ConcurrentHashMap<>();
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(SchemaFiles::text));

    /** Ready for use, with all that it refers to. */
    Schema schema(String name) {
        Schema schema = registry.getSchema(SchemaLocation.of(address(name)));
        schema.initializeValidators();
        return schema;
    }

    static String address(String name) {
        return BASE + VERSION + name + ".schema.json";
    }

    /** The schema in which a keyword stands. */
    JsonNode around(SchemaLocation keyword) {
        return at(
                String.valueOf(keyword.getAbsoluteIri()),
                JsonPointer.compile(keyword.getFragment().toString()).head());
    }

    /** The schema that another refers to; itself when it refers to none. */
    JsonNode referred(JsonNode schema) {
        String reference = schema.path("$ref").stringValue("");
        int fragment = reference.indexOf('#');
        if (fragment < 0) {
            return schema;
        }
        String file = fragment == 0 ? "command.schema.json" : reference.substring(0, fragment);
        return at(BASE + VERSION + file, JsonPointer.compile(reference.substring(fragment + 1)));
    }

    private JsonNode at(String address, JsonPointer place) {
        return read.computeIfAbsent(
                        address, _ -> JSON.readTree(Objects.requireNonNull(text(address), address)))
                .at(place);
    }

    /** Null when it is none of ours. */
    private static @Nullable String text(String address) {
        if (!address.startsWith(BASE)) {
            return null;
        }
        String name = "/erp-commands/" + address.substring(BASE.length());
        try (InputStream text =
                Objects.requireNonNull(SchemaFiles.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.trapiche.adapter.erp.export.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages as they were released. {@code -Dgolden.update=true} writes them anew, for a change that
 * ERP systems can live with.
 */
final class Golden {

    static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Golden() {}

    static void check(String name, ProducerRecord<String, byte[]> message) {
        JsonNode shown = shown(message);
        Path file = FOLDER.resolve(name + ".json");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(
                        file,
                        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(shown) + "\n");
            }
            assertThat(shown).as(name).isEqualTo(JSON.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode shown(ProducerRecord<String, byte[]> message) {
        ObjectNode shown = JSON.createObjectNode();
        shown.put("topic", message.topic());
        shown.put("key", message.key());
        ObjectNode headers = shown.putObject("headers");
        headers(message).forEach(headers::put);
        shown.set("value", JSON.readTree(message.value()));
        return JSON.readTree(JSON.writeValueAsString(shown));
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> message) {
        return StreamSupport.stream(message.headers().spliterator(), false)
                .collect(
                        Collectors.toMap(
                                header -> header.key(),
                                header -> new String(header.value(), StandardCharsets.UTF_8),
                                (first, _) -> first,
                                TreeMap::new));
    }
}

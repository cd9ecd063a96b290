package io.trapiche.adapter.erp.command.reading;

import static java.util.stream.Collectors.toMap;

import io.trapiche.adapter.erp.command.reading.wire.CommandBody;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON from outside: no deep nesting, no endless numbers, no member twice, nothing after the end.
 */
final class CommandJson {

    private static final int DEPTH = 20;
    private static final int NUMBER = 40;
    private static final int NAME = 200;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEPTH)
                                                    .maxNumberLength(NUMBER)
                                                    .maxNameLength(NAME)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private static final Map<CommandType, ObjectReader> READERS =
            Stream.of(CommandType.values())
                    .collect(toMap(type -> type, type -> MAPPER.readerFor(type.body())));

    private CommandJson() {}

    /** Empty when the bytes are no JSON object. */
    static Optional<ObjectNode> object(byte[] json) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** An object that its schema found sound; a member that the type does not have is a bug. */
    static CommandBody bound(ObjectNode object, CommandType type) {
        return Objects.requireNonNull(READERS.get(type)).readValue(object);
    }
}

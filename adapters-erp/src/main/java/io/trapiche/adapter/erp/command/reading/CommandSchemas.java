package io.trapiche.adapter.erp.command.reading;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Holds commands against the published schema of their type. Thread-safe. */
final class CommandSchemas {

    private final SchemaFiles files = new SchemaFiles();
    private final SchemaTexts texts = new SchemaTexts(files);
    private final Schema common = files.schema("command");
    private final Map<CommandType, Schema> ofTypes = new EnumMap<>(CommandType.class);

    CommandSchemas() {
        for (CommandType type : CommandType.values()) {
            ofTypes.put(type, files.schema(type.published()));
        }
    }

    /**
     * Adds what the schema finds.
     *
     * @param type empty when unknown; what all types have in common is checked then
     */
    void check(Optional<CommandType> type, JsonNode command, CommandFaults faults) {
        List<Error> errors = type.map(ofTypes::get).orElse(common).validate(command);
        // A list of a wrong size first: nothing is told of its elements, however many they are.
        errors.stream().filter(CommandSchemas::isSize).forEach(error -> add(error, faults));
        errors.stream()
                .filter(error -> !isSize(error))
                .takeWhile(_ -> !faults.isFull())
                .forEach(error -> add(error, faults));
    }

    private static boolean isSize(Error error) {
        return error.getKeyword().endsWith("Items");
    }

    private void add(Error error, CommandFaults faults) {
        String path = path(error);
        if (!faults.covers(path)) {
            faults.add(path, texts.describe(error));
        }
    }

    /** For example {@code invoice.items[0].sku}. */
    private static String path(Error error) {
        StringBuilder path = new StringBuilder();
        append(path, error.getInstanceLocation());
        String member = error.getProperty();
        if (member != null) {
            append(path, ShownName.of(member));
        }
        return path.toString();
    }

    private static void append(StringBuilder path, NodePath place) {
        for (int i = 0; i < place.getNameCount(); i++) {
            append(path, place.getElement(i));
        }
    }

    private static void append(StringBuilder path, Object part) {
        if (part instanceof Integer index) {
            path.append('[').append(index).append(']');
        } else {
            path.append(path.isEmpty() ? "" : ".").append(part);
        }
    }
}

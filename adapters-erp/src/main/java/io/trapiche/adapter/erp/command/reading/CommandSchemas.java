package io.trapiche.adapter.erp.command.reading;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Holds commands against the published schema of their type. Thread-safe. */
final class CommandSchemas {

    /** One more than any schema takes. The validator would go through all of a list. */
    static final int LONGEST_LIST = 1_001;

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
     * Adds what the schema finds. Cuts lists that are longer than any schema takes.
     *
     * @param type empty when unknown; what all types have in common is checked then
     */
    void check(Optional<CommandType> type, JsonNode command, CommandFaults faults) {
        shorten(command);
        List<Error> errors = type.map(ofTypes::get).orElse(common).validate(command);
        // A list of a wrong size first: nothing is told of its elements, however many they are.
        errors.stream().filter(CommandSchemas::isSize).forEach(error -> add(error, faults));
        errors.stream()
                .filter(error -> !isSize(error))
                .takeWhile(_ -> !faults.isFull())
                .forEach(error -> add(error, faults));
    }

    /** What is left of a list is still too long. */
    private static void shorten(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > LONGEST_LIST) {
                list.remove(list.size() - 1);
            }
        }
        node.forEach(CommandSchemas::shorten);
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

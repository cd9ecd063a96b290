package io.trapiche.faults.sums;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of a run. JSON Lines, but for {@code run.json}: {@code client.jsonl}, the folder {@code
 * topics}, and {@code sandbox/orders.jsonl}.
 */
record Witnesses(Path folder) {

    /** {@code affiliates} by marketplace, {@code currencies} by account. */
    JsonNode run() {
        return JsonMapper.shared().readTree(text(folder.resolve("run.json")));
    }

    List<JsonNode> client() {
        return lines(folder.resolve("client.jsonl"));
    }

    List<JsonNode> vtexOrders() {
        return lines(folder.resolve("sandbox").resolve("orders.jsonl"));
    }

    /** Values of all messages in topics whose name ends so, each with {@code key} and its type. */
    List<Message> topics(String ending) {
        List<Message> messages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("topics"))) {
            files.filter(file -> file.getFileName().toString().endsWith(ending + ".jsonl"))
                    .sorted()
                    .forEach(file -> lines(file).forEach(line -> messages.add(Message.of(line))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return messages;
    }

    /**
     * A message of Kafka.
     *
     * @param account which the topic's name tells
     * @param type of the event, without {@code io.trapiche.} and {@code .v1}; empty for commands
     */
    record Message(String account, String key, String type, JsonNode value) {

        static Message of(JsonNode line) {
            String type = line.path("headers").path("ce_type").asString("");
            return new Message(
                    line.path("topic").asString().split("\\.", -1)[1],
                    line.path("key").asString(""),
                    type.replaceFirst("^io\\.trapiche\\.", "").replaceFirst("\\.v\\d+$", ""),
                    line.path("value"));
        }
    }

    private static List<JsonNode> lines(Path file) {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

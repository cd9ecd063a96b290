package io.trapiche.faults.audit;

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
 * A folder with what was seen of a run: {@code run.json}, {@code secrets.json}, {@code
 * client.jsonl}, {@code erp.jsonl}, and the folders {@code tables}, {@code topics}, {@code sandbox}
 * and {@code logs}.
 */
public record Evidence(Path folder) {

    public static final String RUN = "run.json";
    public static final String SECRETS = "secrets.json";
    public static final String CLIENT = "client.jsonl";
    public static final String ERP = "erp.jsonl";
    public static final String TABLES = "tables";
    public static final String TOPICS = "topics";
    public static final String SANDBOX = "sandbox";
    public static final String LOGS = "logs";

    JsonNode run() {
        return document(RUN);
    }

    List<JsonNode> client() {
        return lines(folder.resolve(CLIENT));
    }

    List<JsonNode> commands() {
        return lines(folder.resolve(ERP));
    }

    List<JsonNode> table(String name) {
        return lines(folder.resolve(TABLES).resolve(name + ".jsonl"));
    }

    /** Of every topic whose name ends so, in the order of their partitions. */
    List<JsonNode> topics(String suffix) {
        List<JsonNode> records = new ArrayList<>();
        for (Path file : files(TOPICS)) {
            if (file.getFileName().toString().endsWith(suffix + ".jsonl")) {
                records.addAll(lines(file));
            }
        }
        return records;
    }

    /** As the control API lists them, each with its {@code account} and {@code document}. */
    List<JsonNode> vtexOrders() {
        return lines(folder.resolve(SANDBOX).resolve("orders.jsonl"));
    }

    List<JsonNode> journal() {
        return lines(folder.resolve(SANDBOX).resolve("journal.jsonl"));
    }

    JsonNode document(String name) {
        return JsonMapper.shared().readTree(text(folder.resolve(name)));
    }

    List<Path> files(String below) {
        Path within = folder.resolve(below);
        if (!Files.isDirectory(within)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(within)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<JsonNode> lines(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        return text(file)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}

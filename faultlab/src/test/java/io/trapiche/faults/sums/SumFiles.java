package io.trapiche.faults.sums;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows of evidence by file, written for the checker when they are as they should be. */
class SumFiles {

    static final String CLIENT = "client.jsonl";
    static final String VTEX = "sandbox/orders.jsonl";
    static final String EVENTS = "topics/trapiche.loja.orders.v1.jsonl";
    static final String STATES = "topics/trapiche.loja.order-state.v1.jsonl";
    static final String COMMANDS = "topics/trapiche.loja.erp-commands.v1.jsonl";
    static final String RESULTS = "topics/trapiche.loja.erp-results.v1.jsonl";

    static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, List<ObjectNode>> files = new TreeMap<>();

    final ObjectNode message(String file, String key, String type, String currency, String value) {
        ObjectNode line = add(file, "{}");
        line.put("topic", file.substring("topics/".length(), file.length() - ".jsonl".length()));
        line.put("key", key).putObject("headers").put("ce_type", "io.trapiche." + type + ".v1");
        line.set("value", JSON.readTree(json(value, currency)));
        return line;
    }

    /** Makes an order of the shop one of the account that sells in yen. */
    final void moveToMise(String orderId) {
        find(VTEX, orderId).put("account", "mise");
        for (String file : List.of(EVENTS, STATES, COMMANDS, RESULTS)) {
            List<ObjectNode> moved =
                    rows(file).stream()
                            .filter(row -> row.path("key").asString("").equals(orderId))
                            .toList();
            rows(file).removeAll(moved);
            moved.forEach(row -> row.put("topic", ofMise(row.path("topic").asString(""))));
            rows(ofMise(file)).addAll(moved);
        }
    }

    static String ofMise(String file) {
        return file.replace(".loja.", ".mise.");
    }

    /** The first row of a file that has this key, order or call. */
    final ObjectNode find(String file, String key) {
        return files.getOrDefault(file, List.of()).stream()
                .filter(
                        row ->
                                row.properties().stream()
                                        .map(Map.Entry::getValue)
                                        .anyMatch(value -> value.asString("").equals(key)))
                .findFirst()
                .orElseThrow();
    }

    final List<ObjectNode> rows(String file) {
        return files.computeIfAbsent(file, _ -> new ArrayList<>());
    }

    final ObjectNode add(String file, String json) {
        ObjectNode row = (ObjectNode) JSON.readTree(json(json, ""));
        rows(file).add(row);
        return row;
    }

    /** With quotes for apostrophes, and M5 for five minor units. */
    static String json(String text, String currency) {
        return text.replaceAll("M(-?\\d+)", "{'minorUnits':$1,'currency':'" + currency + "'}")
                .replace('\'', '"');
    }

    final SumChecker check(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("topics"));
        Files.createDirectories(folder.resolve("sandbox"));
        Files.writeString(
                folder.resolve("run.json"),
                json(
                        "{'affiliates':{'feira':'FRD',"
                                + "'bazar':'BZR'},'currencies':{'loja':'BRL','mise':'JPY'}}",
                        ""));
        for (Map.Entry<String, List<ObjectNode>> file : files.entrySet()) {
            Files.write(
                    folder.resolve(file.getKey()),
                    file.getValue().stream().map(JsonNode::toString).toList());
        }
        return SumChecker.check(folder);
    }
}

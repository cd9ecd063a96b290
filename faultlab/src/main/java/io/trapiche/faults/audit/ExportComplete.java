package io.trapiche.faults.audit;

import static io.trapiche.faults.audit.Evidence.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Of every order the topic holds 1 to n, each once, where n is the number of its events. */
final class ExportComplete implements Invariant {

    @Override
    public String id() {
        return "I3";
    }

    @Override
    public Stream<Finding> check(Evidence evidence) {
        Map<String, List<Long>> exported = sequences(evidence);
        Map<String, Long> recorded = new TreeMap<>();
        for (JsonNode event : evidence.table("domain_event")) {
            String stream = text(event, "aggregate_identifier");
            if (stream.startsWith("channel-order/") || stream.startsWith("oms-order/")) {
                recorded.merge(stream, event.path("sequence_number").asLong() + 1, Math::max);
            }
        }
        exported.keySet().forEach(stream -> recorded.putIfAbsent(stream, 0L));
        return recorded.entrySet().stream()
                .flatMap(
                        stream ->
                                check(
                                        stream.getKey(),
                                        stream.getValue(),
                                        exported.getOrDefault(stream.getKey(), List.of())));
    }

    static Map<String, List<Long>> sequences(Evidence evidence) {
        Map<String, List<Long>> sequences = new HashMap<>();
        for (JsonNode message : evidence.topics(".orders.v1")) {
            JsonNode headers = message.path("headers");
            sequences
                    .computeIfAbsent(text(headers, "ce_subject"), _ -> new ArrayList<>())
                    .add(Long.parseLong(headers.path("ce_sequence").asString("0")));
        }
        return sequences;
    }

    private Stream<Finding> check(String stream, long events, List<Long> exported) {
        List<Long> sorted = exported.stream().sorted().toList();
        long most = Math.max(events, sorted.isEmpty() ? 0 : sorted.getLast());
        if (sorted.equals(LongStream.rangeClosed(1, most).boxed().toList())) {
            return Stream.empty();
        }
        return Stream.of(
                finding(
                        stream,
                        "1 to " + most + ", each once",
                        sorted.stream().map(String::valueOf).collect(Collectors.joining(" "))));
    }
}

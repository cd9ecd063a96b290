package io.trapiche.faults.audit;

import static io.trapiche.faults.audit.Evidence.text;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Nobody sees a later message of an order before an earlier one. */
final class ExportOrdered implements Invariant {

    @Override
    public String id() {
        return "I4";
    }

    @Override
    public Stream<Finding> check(Evidence evidence) {
        Map<String, Seen> last = new HashMap<>();
        Stream.Builder<Finding> found = Stream.builder();
        for (JsonNode message : evidence.topics(".orders.v1")) {
            String stream = text(message.path("headers"), "ce_subject");
            Seen now =
                    new Seen(
                            message.path("partition").asInt(),
                            Long.parseLong(
                                    message.path("headers").path("ce_sequence").asString("0")));
            Seen before = last.put(stream, now);
            if (before != null && !now.follows(before)) {
                found.add(finding(stream, "after " + before, now.toString()));
            }
        }
        return found.build();
    }

    private record Seen(int partition, long sequence) {

        boolean follows(Seen before) {
            return partition == before.partition && sequence > before.sequence;
        }

        @Override
        public String toString() {
            return sequence + " in partition " + partition;
        }
    }
}

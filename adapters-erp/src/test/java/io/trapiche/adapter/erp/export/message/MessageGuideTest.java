package io.trapiche.adapter.erp.export.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.erp.export.message.wire.MessageHead;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of messages in {@code docs/erp.md} names each message and what it tells. */
class MessageGuideTest {

    private static final Pattern TABLE =
            Pattern.compile("\\| `ce_type`[^\\n]*\\n\\|---\\|---\\|\\n((?:\\|[^\\n]*\\n)+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|([^|]+)\\|([^|]+)\\|$");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Set<String> HEAD =
            Stream.of(MessageHead.class.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
    private static final String RESULT = "erp-command.result";

    @Test
    void each_message_and_each_of_its_members_stands_in_the_guide() throws IOException {
        Map<String, Set<String>> told = guide();
        Map<String, Set<String>> sent = released();

        assertThat(told.keySet()).isEqualTo(sent.keySet());
        sent.forEach((type, members) -> assertThat(told.get(type)).as(type).containsAll(members));
    }

    @Test
    void each_member_of_an_order_stands_in_the_guide() throws IOException {
        String guide = Files.readString(Path.of("../docs/erp.md"));
        int begin = guide.indexOf("<!-- typed-order -->");
        Set<String> told =
                new TreeSet<>(
                        names(guide.substring(begin, guide.indexOf("\n\n", begin))).stream()
                                .map(name -> name.replace("[]", ""))
                                .toList());
        Set<String> sent = new TreeSet<>();
        collect(
                JsonMapper.shared()
                        .readTree(
                                Files.readString(
                                        Golden.FOLDER.resolve(
                                                "io.trapiche.oms-order.recorded.v1.json")))
                        .at("/value/order"),
                sent);

        assertThat(sent).hasSizeGreaterThan(100);
        sent.removeAll(Set.of("minorUnits", "currency"));
        assertThat(told).containsAll(sent);
    }

    private static void collect(JsonNode node, Set<String> names) {
        names.addAll(node.propertyNames());
        node.forEach(part -> collect(part, names));
    }

    /** What the messages that were released have beside their head, by type. */
    private static Map<String, Set<String>> released() throws IOException {
        Map<String, Set<String>> members = new TreeMap<>();
        try (Stream<Path> files = Files.list(Golden.FOLDER)) {
            for (Path file : files.toList()) {
                JsonNode message = JsonMapper.shared().readTree(Files.readString(file));
                String type = message.at("/headers/ce_type").stringValue();
                Set<String> own =
                        members.computeIfAbsent(
                                type.replaceAll("^io\\.trapiche\\.|\\.v\\d+$", ""),
                                _ -> new TreeSet<>());
                message.path("value").propertyNames().stream()
                        .filter(name -> !HEAD.contains(name))
                        .forEach(own::add);
            }
        }
        // Has a chapter of its own.
        members.replace(RESULT, Set.of());
        return members;
    }

    private static Map<String, Set<String>> guide() throws IOException {
        var table = TABLE.matcher(Files.readString(Path.of("../docs/erp.md")));
        assertThat(table.find()).isTrue();
        Map<String, Set<String>> members = new TreeMap<>();
        ROW.matcher(table.group(1)).results().forEach(row -> add(row, members));
        return members;
    }

    /** A type that begins with a dot goes on like the one before it. */
    private static void add(MatchResult row, Map<String, Set<String>> members) {
        Set<String> told = Set.copyOf(names(row.group(2)));
        String family = "";
        for (String type : names(row.group(1))) {
            String whole = type.startsWith(".") ? family + type : type;
            family = whole.substring(0, whole.indexOf('.'));
            members.put(whole, told);
        }
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1)).toList();
    }
}

package io.trapiche.adapter.erp.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.draft.OrderRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** {@code docs/erp.md} says of commands what schemas and code say, and no more. */
class CommandGuideTest {

    private static final String GUIDE = read(Path.of("../docs/erp.md"));
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([^`]+)` \\| (yes|no) \\| ([^;|]+?)(;[^|]+)? \\|$");
    private static final Pattern CODE = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");
    private static final Pattern CODE_IN_JAVA = Pattern.compile("\"([A-Z]+(_[A-Z]+)+)\"");

    @Test
    void what_all_types_have_stands_in_the_guide() {
        assertThat(rows(section("## Commands", "Each type has")))
                .containsExactly(
                        row(
                                "commandId",
                                true,
                                words(PublishedSchemas.COMMON.at("/properties/commandId"))),
                        row("type", true, words(PublishedSchemas.COMMON.at("/properties/type"))),
                        row(
                                "orderId",
                                true,
                                words(PublishedSchemas.COMMON.at("/properties/orderId"))));
    }

    @ParameterizedTest
    @EnumSource
    void the_members_of_a_type_stand_in_the_guide(CommandType type) {
        String name = type.published();
        List<String> members = new ArrayList<>();
        members(PublishedSchemas.of(name), "", members);

        String section = section("**`" + name + "`** ([schema](", "\n\n**`", "\n```");
        assertThat(rows(section))
                .containsExactlyElementsOf(members.stream().filter(row -> !isOfAll(row)).toList());
        assertThat(section)
                .startsWith(
                        "**`%s`** ([schema](../adapters-erp/%s/%s.schema.json))"
                                .formatted(name, PublishedSchemas.FILES, name));
    }

    @Test
    void what_can_be_placed_can_be_invoiced() {
        for (JsonNode items :
                List.of(
                        PublishedSchemas.of("invoice").at("/properties/invoice/properties/items"),
                        PublishedSchemas.of("remove").at("/properties/items"))) {
            assertThat(items.at("/items/properties/quantity/maximum").asInt())
                    .isEqualTo(OrderRules.UNITS_OF_A_SKU);
        }
        for (String amount : List.of("amount", "price")) {
            assertThat(
                            PublishedSchemas.COMMON
                                    .at("/$defs/%s/properties/minorUnits/maximum".formatted(amount))
                                    .asLong())
                    .isEqualTo(OrderRules.HIGHEST_AMOUNT);
        }
    }

    @Test
    void every_code_stands_in_the_guide() {
        TreeSet<String> codes = new TreeSet<>();
        for (String folder :
                List.of(
                        "../domain/src/main/java/io/trapiche/domain/oms",
                        "../application/src/main/java/io/trapiche/application/instructing")) {
            sources(Path.of(folder))
                    .flatMap(source -> CODE_IN_JAVA.matcher(source).results())
                    .map(found -> found.group(1))
                    .forEach(codes::add);
        }
        // Has its result already, or will have it.
        codes.remove("COMMAND_ID_REUSED");

        assertThat(
                        CODE.matcher(section("### Codes", "\n## "))
                                .results()
                                .map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void every_reason_for_a_dead_letter_stands_in_the_guide() {
        assertThat(section("## Dead letters", "\n## "))
                .contains(
                        Stream.of(DeadLetterReason.values())
                                .map(reason -> "`" + reason.published() + "`")
                                .toList());
    }

    private static boolean isOfAll(String row) {
        return PublishedSchemas.COMMON.path("properties").propertyNames().stream()
                .anyMatch(name -> row.startsWith("`" + name + "`"));
    }

    private static void members(JsonNode schema, String path, List<String> rows) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::stringValue).toList();
        schema.path("properties")
                .forEachEntry(
                        (name, told) -> {
                            JsonNode member = PublishedSchemas.resolved(told);
                            rows.add(row(path + name, required.contains(name), words(member)));
                            members(member, path + name + ".", rows);
                            members(member.path("items"), path + name + "[].", rows);
                        });
    }

    private static String row(String path, boolean required, String words) {
        return "`%s` %s: %s".formatted(path, required ? "yes" : "no", words);
    }

    private static String words(JsonNode schema) {
        if (schema.has("maximum")) {
            return "a whole number from %s to %s"
                    .formatted(schema.path("minimum"), schema.path("maximum"));
        }
        if (schema.has("maxItems")) {
            return "%s to %s objects".formatted(schema.path("minItems"), schema.path("maxItems"));
        }
        String words = schema.path("description").stringValue("");
        return schema.has("maxLength")
                ? words + ", at most " + schema.path("maxLength") + " characters"
                : words;
    }

    private static List<String> rows(String section) {
        return ROW.matcher(section).results().map(CommandGuideTest::row).toList();
    }

    private static String row(MatchResult found) {
        return row(found.group(1), found.group(2).equals("yes"), found.group(3));
    }

    /** From a text to the first of others, or to the end. */
    private static String section(String from, String... to) {
        int start = GUIDE.indexOf(from);
        assertThat(start).as(from).isNotNegative();
        int end =
                Stream.of(to)
                        .mapToInt(each -> GUIDE.indexOf(each, start + from.length()))
                        .filter(place -> place > 0)
                        .min()
                        .orElse(GUIDE.length());
        return GUIDE.substring(start, end);
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(CommandGuideTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

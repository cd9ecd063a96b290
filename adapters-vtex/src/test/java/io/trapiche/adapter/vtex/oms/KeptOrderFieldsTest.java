package io.trapiche.adapter.vtex.oms;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.adapter.vtex.oms.OrderFields.Row;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.shared.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of VTEX's order documents, and that nothing else is. */
final class KeptOrderFieldsTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SECRET = "s3cret";
    private static final List<String> NAMES =
            List.of(
                    "marketplaceServicesEndpoint",
                    "baseURL",
                    "redemptionCode",
                    "token",
                    "Balance",
                    "cardNumber",
                    "new field",
                    "fulfillmentEndpoint");

    private final OrderDocuments documents = SampleDocuments.reader(OrderFields.LISTED);

    @Test
    void what_a_document_must_not_show_is_cut() {
        String kept = read(document("whole-order")).document().json();

        assertThat(kept).doesNotContain(SECRET);
    }

    @Test
    void what_sellers_need_is_kept() {
        JsonNode kept = MAPPER.readTree(read(document("whole-order")).document().json());

        assertThat(kept).isEqualTo(MAPPER.readTree(document("whole-order.kept")));
    }

    static Stream<Long> seeds() {
        return new Random(20261127).longs(100).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_planted_anywhere_does_not_survive(long seed) {
        Random random = new Random(seed);
        ObjectNode order = (ObjectNode) recased(MAPPER.readTree(document("whole-order")), random);
        plant(order, random);

        OmsSnapshot read = read(order.toString());

        assertThat(read.document().json()).doesNotContain(SECRET).doesNotContain("planted");
        assertThat(read).isEqualTo(documents.cut(SampleDocuments.ACCOUNT, read));
    }

    /** A secret beside every field, and in the place of some single values as an object. */
    private static void plant(JsonNode node, Random random) {
        for (JsonNode child : node) {
            plant(child, random);
        }
        switch (node) {
            case ObjectNode object -> plantIn(object, random);
            case ArrayNode list when list.valueStream().noneMatch(JsonNode::isObject) ->
                    list.addObject().put("id", SECRET);
            default -> {}
        }
    }

    /** Where any name is admitted, a single value under a new one is no secret of VTEX's. */
    private static void plantIn(ObjectNode object, Random random) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        object.putObject("planted" + random.nextInt()).put("id", SECRET);
        if (!object.has("Gravação") && !object.has("GRAVAÇÃO")) {
            object.put(recased(name, random) + random.nextInt(1000), SECRET);
        }
        for (String field : List.copyOf(object.propertyNames())) {
            boolean needed = Set.of("orderid", "value").contains(field.toLowerCase(Locale.ROOT));
            if (object.get(field).isValueNode() && !needed && random.nextInt(10) == 0) {
                object.putObject(field).put("value", SECRET).put("name", SECRET);
            }
        }
    }

    private static JsonNode recased(JsonNode node, Random random) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = MAPPER.createObjectNode();
                object.properties()
                        .forEach(
                                field ->
                                        copy.set(
                                                recased(field.getKey(), random),
                                                recased(field.getValue(), random)));
                yield copy;
            }
            case ArrayNode list -> {
                ArrayNode copy = MAPPER.createArrayNode();
                list.forEach(element -> copy.add(recased(element, random)));
                yield copy;
            }
            default -> node;
        };
    }

    private static String recased(String name, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            default -> name;
        };
    }

    @Test
    void a_list_keeps_its_length() {
        assertThat(kept("{\"items\":[\"" + SECRET + "\",{\"id\":\"1\"},null,[{\"id\":\"2\"}]]}"))
                .contains("\"items\":[null,{\"id\":\"1\"},null,null]");
    }

    @Test
    void a_month_is_no_due_date() {
        assertThat(
                        kept(
                                """
                                {"paymentData":{"transactions":[{"payments":[{"dueDate":"12/29"},
                                 {"dueDate":"2026-04-01T00:00:00"},{"dueDate":null},{"dueDate":1229}]}]}}
                                """))
                .contains("[{},{\"dueDate\":\"2026-04-01T00:00:00\"},{\"dueDate\":null},{}]");
    }

    @Test
    void further_custom_fields_are_kept_when_the_settings_name_them() {
        String order =
                """
                {"orderId":"FRD-1","value":1,"customData":{
                  "customApps":[{"id":"bilhete","fields":{"Mensagem":"oi","token":"s3cret"}}],
                  "customFields":[{"fields":[{"name":"mensagem","value":"oi"},
                    {"name":"token","value":"s3cret"},{"Name":"token","name":"mensagem","value":"s3cret"}]}]}}
                """;
        OrderDocuments wider = SampleDocuments.reader(OrderFields.with(Set.of("mensagem")));

        assertThat(read(wider, order).document().json())
                .contains("\"fields\":{\"Mensagem\":\"oi\"}")
                .contains("\"fields\":[{\"name\":\"mensagem\",\"value\":\"oi\"}]")
                .doesNotContain(SECRET);
        assertThat(read(order).document().json()).doesNotContain("oi").doesNotContain(SECRET);
    }

    @Test
    void a_document_stored_before_is_cut_and_shows_no_change_by_that() {
        String order = document("whole-order");
        OmsSnapshot now = read(order);
        OmsSnapshot before = now.withDocument(new OmsDocument(order), "9f86d081884c7d65");

        assertThat(documents.cut(SampleDocuments.ACCOUNT, before)).isEqualTo(now);
    }

    @Test
    void a_document_cut_by_another_list_is_cut_again() {
        OmsSnapshot wider =
                read(
                        SampleDocuments.reader(OrderFields.with(Set.of("mensagem"))),
                        document("whole-order"));

        assertThat(documents.cut(SampleDocuments.ACCOUNT, wider))
                .isEqualTo(read(document("whole-order")));
        assertThat(wider).isNotEqualTo(read(document("whole-order")));
    }

    @Test
    void a_document_of_this_list_is_not_read_again() {
        OmsSnapshot read = read(document("whole-order"));

        assertThat(documents.cut(SampleDocuments.ACCOUNT, read)).isSameAs(read);
    }

    @Test
    void a_stored_document_that_cannot_be_read_is_dropped() {
        OmsSnapshot before =
                read(document("whole-order")).withDocument(new OmsDocument("{" + SECRET), "f");

        assertThat(documents.cut(SampleDocuments.ACCOUNT, before).document().json()).isEmpty();
    }

    @Test
    void the_documented_list_is_the_one_the_code_works_by() throws IOException {
        String guide = Files.readString(guide());

        assertThat(
                        guide.substring(guide.indexOf("<!-- kept-order-fields -->"))
                                .lines()
                                .skip(3)
                                .takeWhile(line -> line.startsWith("|"))
                                .collect(Collectors.joining("\n")))
                .isEqualTo(
                        OrderFields.rows().stream()
                                .map(KeptOrderFieldsTest::line)
                                .collect(Collectors.joining("\n")));
    }

    private static String line(Row row) {
        return "| "
                + row.places().stream()
                        .map(place -> place.equals("order") ? "the document" : code(place))
                        .collect(Collectors.joining(", "))
                + " | "
                + row.fields().stream()
                        .map(KeptOrderFieldsTest::code)
                        .collect(Collectors.joining(", "))
                + " |";
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    @Test
    void no_field_stands_in_the_list_twice() {
        List<String> all =
                OrderFields.rows().stream()
                        .flatMap(
                                row ->
                                        row.places().stream()
                                                .flatMap(
                                                        place ->
                                                                row.fields().stream()
                                                                        .map(f -> place + "." + f)))
                        .toList();

        assertThat(all).doesNotHaveDuplicates();
    }

    private String kept(String fields) {
        return read("{\"orderId\":\"FRD-1\",\"value\":1," + fields.strip().substring(1))
                .document()
                .json();
    }

    private OmsSnapshot read(String order) {
        return read(documents, order);
    }

    private static OmsSnapshot read(OrderDocuments documents, String order) {
        return documents.read(SampleDocuments.ACCOUNT, json(order))
                        instanceof Parsed.Valid<OmsSnapshot>(var read)
                ? read
                : Assertions.fail("unreadable");
    }

    private static JsonView json(String text) {
        return VtexJson.read(text).orElseThrow();
    }

    private static Path guide() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("docs").resolve("erp.md"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static String document(String name) {
        try (InputStream in =
                KeptOrderFieldsTest.class.getResourceAsStream("/vtex/orders/" + name + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

package io.trapiche.adapter.erp.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.erp.command.reading.wire.CommandBody;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.SkuId;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas, the wire records and the domain say the same. */
class CommandSchemasTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CommandSchemas schemas = new CommandSchemas();

    @Test
    void there_is_one_schema_for_each_type_and_one_for_what_they_share() throws IOException {
        try (Stream<Path> files = Files.list(PublishedSchemas.FILES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Stream.of("command"), types())
                                    .map(name -> name + ".schema.json")
                                    .toList());
        }
        assertThat(names(PublishedSchemas.COMMON.at("/properties/type/enum")))
                .containsExactlyElementsOf(Stream.concat(types(), Stream.of("null")).toList());
        assertThat(PublishedSchemas.COMMON.at("/properties/type/description").stringValue())
                .isEqualTo(CommandType.EXPECTED);
    }

    /** Engines differ in what a class of characters has, and in fractions. */
    @Test
    void every_engine_reads_the_schemas_alike() throws IOException {
        try (Stream<Path> files = Files.list(PublishedSchemas.FILES)) {
            assertThat(files)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(
                            file ->
                                    assertThat(file)
                                            .content()
                                            .contains("\"$schema\"")
                                            .doesNotContain("multipleOf")
                                            .doesNotContainPattern("\\\\\\\\[sSwWdDbBpP]"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_type_names_itself_and_has_what_all_have(CommandType type) {
        JsonNode schema = PublishedSchemas.of(type.published());

        assertThat(schema.path("$id").stringValue())
                .isEqualTo(SchemaFiles.address(type.published()));
        assertThat(names(schema.at("/properties/type/enum")))
                .containsExactly(type.published(), "null");
        for (String shared : List.of("commandId", "orderId")) {
            assertThat(schema.path("properties").path(shared).path("$ref").stringValue())
                    .isEqualTo("command.schema.json#/properties/" + shared);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_record_of_a_type_has_the_members_of_its_schema(CommandType type) {
        ObjectNode own = (ObjectNode) PublishedSchemas.of(type.published()).deepCopy();
        ((ObjectNode) own.path("properties")).remove(List.of("commandId", "type", "orderId"));
        removeText(own.withArray("required"), "orderId");

        assertSame(type.published(), own, type.body());
    }

    @Test
    void every_body_is_of_a_type() {
        Stream<Class<?>> bodies = Stream.of(CommandType.values()).map(CommandType::body);

        assertThat(bodies).containsExactlyInAnyOrder(CommandBody.class.getPermittedSubclasses());
    }

    private static void assertSame(String path, JsonNode schema, Class<?> record) {
        assertThat(schema.path("additionalProperties").booleanValue(true)).as(path).isFalse();
        Set<String> required = new TreeSet<>(names(schema.path("required")));
        Set<String> members = new TreeSet<>(schema.path("properties").propertyNames());
        assertThat(components(record, _ -> true)).as(path).isEqualTo(members);
        assertThat(components(record, component -> !isNullable(component.getAnnotatedType())))
                .as(path)
                .isEqualTo(required);
        for (RecordComponent component : record.getRecordComponents()) {
            String member = path + "." + component.getName();
            JsonNode told = schema.path("properties").path(component.getName());
            assertSameKind(member, told, component);
        }
    }

    private static void assertSameKind(String path, JsonNode schema, RecordComponent component) {
        JsonNode whole = PublishedSchemas.resolved(schema);
        Class<?> type = component.getType();
        if (type.isRecord()) {
            assertSame(path, whole, type);
        } else if (type == List.class) {
            assertThat(names(whole.path("type"))).as(path).isEqualTo(kinds("array", component));
            assertSame(path + "[]", whole.path("items"), elements(component));
        } else {
            List<String> kinds = names(whole.path("type"));
            String kind = type.isPrimitive() ? "integer" : "string";
            assertThat(kinds).as(path).isEqualTo(kinds(kind, component));
        }
    }

    private static List<String> kinds(String kind, RecordComponent component) {
        return isNullable(component.getAnnotatedType()) ? List.of(kind, "null") : List.of(kind);
    }

    @Test
    void command_ids_are_the_domains() {
        assertSameIds(
                "commandId",
                raw -> JSON.createObjectNode().put("orderId", "A").put("commandId", raw),
                raw ->
                        CommandId.parse("", raw) instanceof Parsed.Valid<CommandId>(var id)
                                && !ReservedCommandIds.isReserved(id));
        assertThat(PublishedSchemas.COMMON.at("/properties/commandId/description").stringValue())
                .isEqualTo(CommandId.EXPECTED);
    }

    @Test
    void order_ids_are_the_domains() {
        assertSameIds(
                "orderId",
                raw -> JSON.createObjectNode().put("orderId", raw),
                isValid(OrderId::parse));
        assertThat(PublishedSchemas.COMMON.at("/properties/orderId/description").stringValue())
                .isEqualTo(OrderId.EXPECTED);
    }

    @Test
    void invoice_numbers_are_the_domains() {
        assertSameIds(
                "invoice.number", raw -> invoice("number", raw), isValid(InvoiceNumber::parse));
        assertThat(PublishedSchemas.COMMON.at("/$defs/invoiceNumber/description").stringValue())
                .isEqualTo(InvoiceNumber.EXPECTED);
    }

    @Test
    void skus_are_the_domains() {
        assertSameIds(
                "invoice.items[0].sku",
                raw -> {
                    ObjectNode command = invoice("number", "1");
                    ((ObjectNode) command.path("invoice"))
                            .putArray("items")
                            .addObject()
                            .put("sku", raw);
                    return command;
                },
                isValid(SkuId::parse));
        assertThat(PublishedSchemas.COMMON.at("/$defs/sku/description").stringValue())
                .isEqualTo(SkuId.EXPECTED);
    }

    private static <T> Predicate<String> isValid(BiFunction<String, String, Parsed<T>> parser) {
        return raw -> parser.apply("", raw) instanceof Parsed.Valid<T>;
    }

    /**
     * Every length that matters, and every character at the beginning, in the middle, at the end.
     */
    private void assertSameIds(
            String path, Function<String, ObjectNode> command, Predicate<String> isId) {
        Stream<String> lengths = IntStream.rangeClosed(0, 210).mapToObj("a"::repeat);
        Stream<String> characters =
                IntStream.rangeClosed(0, 0x2FF)
                        .mapToObj(Character::toString)
                        .flatMap(c -> Stream.of(c + "bc", "b" + c + "c", "bc" + c));
        Stream<String> words = Stream.of("channel-cancellation-1", "trapiche.x", "trapiche-x");
        Stream.of(lengths, characters, words)
                .flatMap(Function.identity())
                .forEach(
                        raw ->
                                assertThat(!faults(command.apply(raw)).has(path))
                                        .as("%s: %s", path, raw)
                                        .isEqualTo(isId.test(raw)));
    }

    private CommandFaults faults(ObjectNode command) {
        CommandFaults faults = new CommandFaults();
        schemas.check(CommandType.of(command.path("type").stringValue("")), command, faults);
        return faults;
    }

    @Test
    void amounts_and_prices_go_equally_far() {
        assertThat(PublishedSchemas.COMMON.at("/$defs/amount/properties/minorUnits/maximum"))
                .isEqualTo(
                        PublishedSchemas.COMMON.at("/$defs/price/properties/minorUnits/maximum"));
    }

    @Test
    void no_list_may_be_as_long_as_what_is_left_of_one_that_is_too_long() {
        assertThat(
                        types().flatMap(
                                        name ->
                                                PublishedSchemas.of(name)
                                                        .findValues("maxItems")
                                                        .stream()))
                .isNotEmpty()
                .allMatch(most -> most.intValue() < CommandSchemas.LONGEST_LIST);
    }

    @Test
    void every_member_says_what_is_expected() {
        Stream.concat(Stream.of("command"), types())
                .flatMap(name -> PublishedSchemas.of(name).findValues("properties").stream())
                .forEach(
                        members ->
                                members.forEachEntry(
                                        (name, schema) ->
                                                assertThat(saysWhatIsExpected(schema))
                                                        .as("%s: %s", name, schema)
                                                        .isTrue()));
    }

    private static boolean saysWhatIsExpected(JsonNode schema) {
        JsonNode whole = PublishedSchemas.resolved(schema);
        return whole.has("description")
                || (whole.has("minimum") && whole.has("maximum"))
                || (whole.has("minItems") && whole.has("maxItems"))
                || whole.path("enum").size() == 2;
    }

    private static ObjectNode invoice(String name, String value) {
        ObjectNode command = JSON.createObjectNode().put("type", "invoice").put("orderId", "A");
        command.putObject("invoice").put(name, value);
        return command;
    }

    private static Stream<String> types() {
        return Stream.of(CommandType.values()).map(CommandType::published);
    }

    private static List<String> names(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(each -> each.asString("null")).toList()
                : List.of(node.stringValue());
    }

    private static Set<String> components(Class<?> record, Predicate<RecordComponent> which) {
        return Stream.of(record.getRecordComponents())
                .filter(which)
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Class<?> elements(RecordComponent list) {
        var type = (java.lang.reflect.ParameterizedType) list.getGenericType();
        return (Class<?>) type.getActualTypeArguments()[0];
    }

    private static void removeText(tools.jackson.databind.node.ArrayNode list, String text) {
        list.removeIf(each -> each.stringValue().equals(text));
    }
}

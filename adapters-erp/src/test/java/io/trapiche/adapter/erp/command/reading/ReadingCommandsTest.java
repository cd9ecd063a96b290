package io.trapiche.adapter.erp.command.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.erp.command.Records;
import io.trapiche.application.instructing.port.ErpCommandUseCase.ErpCommand;
import io.trapiche.domain.fiscal.FiscalPolicies;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.PaymentId;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCommandsTest {

    private static final CommandId ID = new CommandId("c-1");
    private static final OrderId ORDER = new OrderId("FRD-1001");
    private static final CommandId PLACE = new CommandId("trapiche.lojademo.erp-commands.v1-1-42");

    private static final String INVOICE =
            """
            {"commandId":"c-1","type":"invoice","orderId":"FRD-1001","invoice":{
              "number":"4711","value":{"minorUnits":11050,"currency":"BRL"},
              "issuedAt":"2026-03-02T09:00:00-03:00",
              "items":[{"sku":"501","quantity":2,
                        "unitPrice":{"minorUnits":5000,"currency":"BRL"}}],
              "key":"35260712ABC34501DE35550010000550121407188231",
              "url":"https://invoices.example/4711","document":"<nfe>\\n</nfe>"}}
            """;
    private static final String TRACKING =
            """
            {"commandId":"c-1","type":"tracking","orderId":"FRD-1001","tracking":{
              "invoiceNumber":"4711","courier":"Correios","trackingNumber":"BR1",
              "trackingUrl":null,"deliveredAt":"2026-03-05T12:00:00Z"}}
            """;

    private static final String NOTE =
            """
            {"commandId":"c-1","type":"note","orderId":"FRD-1001","source":"SAP",
             "message":"Called Beatriz,\\nnobody there"}
            """;
    private static final String PAYMENT =
            """
            {"commandId":"c-1","type":"notify-payment","orderId":"v500001lojademo-01",
             "paymentId":"721CBE10"}
            """;
    private static final String DENIAL =
            """
            {"commandId":"c-1","type":"deny-cancellation","orderId":"FRD-1001",
             "reason":"sent already"}
            """;
    private static final String REMOVAL =
            """
            {"commandId":"c-1","type":"remove","orderId":"FRD-1001","reason":"out of stock",
             "items":[{"sku":"310","quantity":1}],"discount":{"minorUnits":300,"currency":"BRL"}}
            """;

    private static final String CHANGE =
            """
            {"commandId":"c-1","type":"change","orderId":"FRD-1001","reason":"swapped",
             "removed":[{"sku":"310","uniqueId":"A1","quantity":1}],
             "added":[{"sku":"311","quantity":2},
                      {"sku":"312","quantity":1,"unitPrice":{"minorUnits":0,"currency":"BRL"}}],
             "repriced":[{"sku":"313","quantity":3,
                          "unitPrice":{"minorUnits":900,"currency":"BRL"}}],
             "discount":{"minorUnits":300,"currency":"BRL"}}
            """;

    private final CommandReader reader = new CommandReader(10_000, FiscalPolicies.DEFAULT);

    @ParameterizedTest
    @EnumSource
    void reads_a_command_of_each_type(CommandType type) {
        assertThat(read(sound(type)))
                .isInstanceOfSatisfying(
                        ReadCommand.Sound.class,
                        sound ->
                                assertThat(CommandType.of(sound.command().action()))
                                        .isEqualTo(type));
    }

    /** A sound command of the type. */
    static String sound(CommandType type) {
        return switch (type) {
            case ACKNOWLEDGE ->
                    "{\"commandId\":\"c-1\",\"type\":\"acknowledge\",\"orderId\":\"A\"}";
            case INVOICE -> INVOICE;
            case TRACKING -> TRACKING;
            case CANCEL ->
                    "{\"commandId\":\"c-1\",\"type\":\"cancel\",\"orderId\":\"A\",\"reason\":\"b\"}";
            case RETURN -> INVOICE.replace("\"type\":\"invoice\"", "\"type\":\"return\"");
            case REMOVE -> REMOVAL;
            case DENY_CANCELLATION -> DENIAL;
            case NOTE -> NOTE;
            case NOTIFY_PAYMENT -> PAYMENT;
            case CHANGE -> CHANGE;
            case PREVIEW_CHANGE ->
                    CHANGE.replace("\"type\":\"change\"", "\"type\":\"preview-change\"");
            case RETRY_CHANGE ->
                    "{\"commandId\":\"c-1\",\"type\":\"retry-change\",\"orderId\":\"A\","
                            + "\"changeCommandId\":\"c-0\"}";
            case CANCEL_CHANGE ->
                    "{\"commandId\":\"c-1\",\"type\":\"cancel-change\",\"orderId\":\"A\","
                            + "\"changeCommandId\":\"c-0\",\"reason\":\"b\"}";
        };
    }

    @Test
    void reads_what_will_not_come() {
        assertThat(read(REMOVAL))
                .isEqualTo(
                        sound(
                                new OmsAction.RemoveItems(
                                        new ItemRemoval(
                                                "out of stock",
                                                List.of(new ItemRemoval.Item(new SkuId("310"), 1)),
                                                Money.of(300, "BRL")))));
        assertThat(read(REMOVAL.replaceAll(",\"discount\":\\{[^}]*}", "")))
                .isEqualTo(
                        sound(
                                new OmsAction.RemoveItems(
                                        new ItemRemoval(
                                                "out of stock",
                                                List.of(new ItemRemoval.Item(new SkuId("310"), 1)),
                                                null))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"items\":null,", "\"items\":[],"})
    void reads_a_discount_alone(String items) {
        assertThat(read(removal(items + "\"discount\":{\"minorUnits\":300,\"currency\":\"BRL\"}")))
                .isEqualTo(
                        sound(
                                new OmsAction.RemoveItems(
                                        new ItemRemoval(
                                                "no freight", List.of(), Money.of(300, "BRL")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"discount\":null",
                "\"items\":null,\"discount\":null",
                "\"items\":null",
                "\"erased\":null"
            })
    void what_will_not_come_is_something(String nothing) {
        assertThat(faulty(removal(nothing)).violations())
                .contains(
                        new Violation(
                                "items",
                                "is missing (expected: 1 to 1000 objects, or a discount)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"items\":[]", "\"items\":[],\"discount\":null"})
    void what_will_not_come_is_no_empty_list(String nothing) {
        assertThat(faulty(removal(nothing)).violations())
                .containsExactly(
                        new Violation(
                                "items",
                                "is no such list (expected: 1 to 1000 objects, or a discount)"));
    }

    private static String removal(String what) {
        return """
        {"commandId":"c-1","type":"remove","orderId":"FRD-1001","reason":"no freight",%s}
        """
                .formatted(what);
    }

    @Test
    void reads_what_changes() {
        assertThat(read(CHANGE))
                .isEqualTo(
                        sound(
                                new OmsAction.ChangeOrder(
                                        new OrderChange(
                                                "swapped",
                                                List.of(
                                                        new OrderChange.Removed(
                                                                new SkuId("310"), "A1", 1)),
                                                List.of(
                                                        new OrderChange.Added(
                                                                new SkuId("311"), 2, null),
                                                        new OrderChange.Added(
                                                                new SkuId("312"),
                                                                1,
                                                                Money.of(0, "BRL"))),
                                                List.of(
                                                        new OrderChange.Repriced(
                                                                new SkuId("313"),
                                                                null,
                                                                3,
                                                                Money.of(900, "BRL"))),
                                                Money.of(300, "BRL")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"added\":[{\"sku\":\"1\",\"quantity\":1}]",
                "\"removed\":[],\"added\":[{\"sku\":\"1\",\"quantity\":1}]",
                "\"removed\":[{\"sku\":\"1\",\"quantity\":1}],\"repriced\":null",
                "\"discount\":{\"minorUnits\":1,\"currency\":\"BRL\"}"
            })
    void a_change_may_be_of_one_kind(String what) {
        assertThat(read(change(what))).isInstanceOf(ReadCommand.Sound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"removed\":null", "\"added\":[]", "\"added\":[],\"repriced\":[]"})
    void a_change_is_something(String nothing) {
        assertThat(faulty(change(nothing)).violations())
                .containsExactly(
                        new Violation(
                                "removed",
                                "is missing (expected: 1 to 1000 objects, or something else to"
                                        + " change)"));
    }

    @Test
    void a_change_has_all_its_faults_named() {
        assertThat(
                        faulty(
                                        change(
                                                """
                                                "removed":[{"sku":"1"}],
                                                "added":[{"sku":"2","quantity":0,
                                                  "unitPrice":{"minorUnits":1,"currency":"BRR"}}],
                                                "repriced":[{"sku":"3","quantity":1}]
                                                """))
                                .violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "removed[0].quantity",
                        "added[0].quantity",
                        "added[0].unitPrice.currency",
                        "repriced[0].unitPrice");
    }

    private static String change(String what) {
        return """
        {"commandId":"c-1","type":"change","orderId":"FRD-1001","reason":"swapped",%s}
        """
                .formatted(what);
    }

    @Test
    void a_discount_is_in_a_currency_that_there_is() {
        assertThat(read(REMOVAL.replace("BRL", "BRR")))
                .isInstanceOfSatisfying(
                        ReadCommand.Faulty.class,
                        faulty ->
                                assertThat(faulty.violations())
                                        .containsExactly(
                                                new Violation(
                                                        "discount.currency",
                                                        "is unknown (expected: an ISO 4217 code)")));
    }

    @Test
    void reads_an_acknowledgement() {
        assertThat(
                        read(
                                """
                                {"commandId":"c-1","type":"acknowledge","orderId":"FRD-1001",
                                 "erpReference":"SO-77"}
                                """))
                .isEqualTo(sound(new OmsAction.Acknowledge("SO-77")));
    }

    @Test
    void reads_id_and_type_from_cloudevents_headers() {
        assertThat(
                        reader.read(
                                Records.withHeaders(
                                        "c-1", "acknowledge", "{\"orderId\":\"FRD-1001\"}")))
                .isEqualTo(sound(new OmsAction.Acknowledge(null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type"})
    void believes_neither_of_two_headers(String name) {
        var record = Records.withHeaders("c-1", "acknowledge", "{\"orderId\":\"FRD-1001\"}");
        record.headers().add(name, "c-2".getBytes(UTF_8));

        assertThat(reader.read(record))
                .isInstanceOfSatisfying(
                        ReadCommand.Faulty.class,
                        faulty -> {
                            assertThat(faulty.deadLetter())
                                    .isEqualTo(DeadLetterReason.AMBIGUOUS_HEADER);
                            assertThat(faulty.violations())
                                    .extracting(Violation::description)
                                    .containsExactly(
                                            "has the header "
                                                    + name
                                                    + " more than once (expected: once)");
                        });
    }

    @Test
    void reads_an_invoice() {
        assertThat(read(INVOICE))
                .isEqualTo(
                        sound(
                                new OmsAction.RegisterInvoice(
                                        new Invoice(
                                                new InvoiceNumber("4711"),
                                                Money.of(11_050, "BRL"),
                                                OffsetDateTime.parse("2026-03-02T09:00:00-03:00"),
                                                List.of(
                                                        new Invoice.Item(
                                                                new SkuId("501"),
                                                                2,
                                                                Money.of(5_000, "BRL"))),
                                                "35260712ABC34501DE35550010000550121407188231",
                                                "https://invoices.example/4711",
                                                new PersonalData("<nfe>\n</nfe>")))));
    }

    @Test
    void reads_a_tracking() {
        assertThat(read(TRACKING))
                .isEqualTo(
                        sound(
                                new OmsAction.RegisterTracking(
                                        new Tracking(
                                                new InvoiceNumber("4711"),
                                                "Correios",
                                                "BR1",
                                                null,
                                                Instant.parse("2026-03-05T12:00:00Z")))));
    }

    @Test
    void reads_what_happened_on_the_way() {
        assertThat(read(tracked("\"city\":\"Recife\",\"state\":\"PE\",")))
                .isEqualTo(
                        sound(
                                new OmsAction.RegisterTracking(
                                        new Tracking(
                                                new InvoiceNumber("2001"),
                                                "Rapidão",
                                                "BR1",
                                                null,
                                                null),
                                        List.of(
                                                new TrackingEvent(
                                                        "Recife",
                                                        "PE",
                                                        new PersonalData("Collected"),
                                                        Instant.parse("2026-03-03T11:00:00Z"))))));
        assertThat(fields(faulty(tracked("").replace("03-03", "02-30"))))
                .containsExactly("tracking.events[0].at");
        assertThat(fields(faulty(tracked("\"town\":\"x\",").replace("Collected", " "))))
                .containsExactlyInAnyOrder(
                        "tracking.events[0].town", "tracking.events[0].description");
    }

    private static String tracked(String members) {
        return """
        {"commandId":"c-1","type":"tracking","orderId":"FRD-1001",
         "tracking":{"invoiceNumber":"2001","courier":"Rapidão","trackingNumber":"BR1",
          "events":[{%s"description":"Collected","at":"2026-03-03T08:00:00-03:00"}]}}
        """
                .formatted(members);
    }

    @Test
    void reads_a_cancellation() {
        assertThat(
                        read(
                                """
                                {"commandId":"c-1","type":"cancel","orderId":"FRD-1001",
                                 "reason":"damaged"}
                                """))
                .isEqualTo(sound(new OmsAction.Cancel("damaged")));
    }

    @Test
    void reads_a_note_of_several_lines_and_shows_nothing_of_it() {
        assertThat(read(NOTE))
                .isEqualTo(
                        sound(
                                new OmsAction.AddNote(
                                        new TimelineNote(
                                                "SAP",
                                                new PersonalData(
                                                        "Called Beatriz,\nnobody there")))));
        assertThat(read(NOTE).toString()).doesNotContain("Beatriz");
        assertThat(fields(faulty(NOTE.replace("SAP", " ").replace("message", "text"))))
                .containsExactlyInAnyOrder("source", "message", "text");
    }

    @Test
    void reads_of_a_payment() {
        assertThat(fields(faulty(PAYMENT.replace("721C", "7/21")))).containsExactly("paymentId");
        assertThat(((ReadCommand.Sound) read(PAYMENT)).command().action())
                .isEqualTo(new OmsAction.NotifyPayment(new PaymentId("721CBE10")));
    }

    @Test
    void reads_a_denial() {
        assertThat(read(DENIAL)).isEqualTo(sound(new OmsAction.DenyCancellation("sent already")));
        assertThat(fields(faulty(DENIAL.replace("sent already", " ")))).containsExactly("reason");
    }

    @Test
    void names_every_fault_at_once() {
        ReadCommand.Faulty faulty =
                faulty(
                        """
                        {"commandId":"c-1","type":"invoice","orderId":"a b","surprise":1,"invoice":{
                          "number":"47/11","value":{"minorUnits":0,"currency":"BRX"},
                          "issuedAt":"yesterday",
                          "items":[{"sku":"","quantity":1.5,
                                    "unitPrice":{"minorUnits":-1,"currency":"BRL"}},7],
                          "url":"javascript:x","Key":"x"}}
                        """);

        assertThat(fields(faulty))
                .containsExactlyInAnyOrder(
                        "orderId",
                        "surprise",
                        "invoice.number",
                        "invoice.value.minorUnits",
                        "invoice.value.currency",
                        "invoice.issuedAt",
                        "invoice.items[0].sku",
                        "invoice.items[0].quantity",
                        "invoice.items[0].unitPrice.minorUnits",
                        "invoice.items[1]",
                        "invoice.url",
                        "invoice.Key");
        assertThat(faulty.commandId()).isEqualTo(ID);
        assertThat(faulty.type()).isEqualTo("invoice");
        assertThat(faulty.deadLetter()).isNull();
    }

    @Test
    void names_every_missing_part() {
        assertThat(fields(faulty("{\"commandId\":\"c-1\",\"type\":\"tracking\",\"tracking\":{}}")))
                .containsExactlyInAnyOrder(
                        "orderId",
                        "tracking.invoiceNumber",
                        "tracking.courier",
                        "tracking.trackingNumber");
        assertThat(fields(faulty("{\"commandId\":\"c-1\",\"type\":\"cancel\",\"orderId\":\"A\"}")))
                .containsExactly("reason");
        assertThat(
                        fields(
                                faulty(
                                        "{\"commandId\":\"c-1\",\"type\":\"invoice\","
                                                + "\"orderId\":\"A\",\"invoice\":{}}")))
                .containsExactlyInAnyOrder(
                        "invoice.number", "invoice.value", "invoice.issuedAt", "invoice.items");
    }

    @Test
    void refuses_a_currency_that_differs_between_value_and_items() {
        assertThat(fields(faulty(INVOICE.replaceFirst("BRL", "USD"))))
                .containsExactly("invoice.items[0].unitPrice.currency");
    }

    @Test
    void refuses_a_key_that_is_not_the_order() {
        ReadCommand.Faulty faulty =
                (ReadCommand.Faulty)
                        reader.read(Records.of("OTHER", INVOICE.getBytes(StandardCharsets.UTF_8)));

        assertThat(fields(faulty)).containsExactly("key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"orderId\":null,", "\"orderId\":\"a b\",", "\"orderId\":7,"})
    void takes_the_key_for_the_order_that_a_faulty_command_does_not_name(String member) {
        String value = "{" + member + "\"commandId\":\"c-1\",\"type\":\"acknowledge\"}";
        ReadCommand.Faulty faulty =
                (ReadCommand.Faulty) reader.read(Records.of("FRD-1001", value.getBytes(UTF_8)));

        assertThat(faulty.orderId()).isEqualTo(ORDER);
        assertThat(fields(faulty)).containsExactly("orderId");
    }

    @Test
    void refuses_headers_that_contradict_the_body() {
        ReadCommand.Faulty faulty =
                (ReadCommand.Faulty) reader.read(Records.withHeaders("c-2", "cancel", INVOICE));

        assertThat(fields(faulty)).contains("commandId", "type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel-cancellation-1", "trapiche.x", "a b", "", "é"})
    void takes_the_place_for_an_id_that_cannot_be_used(String id) {
        ReadCommand.Faulty faulty = faulty(INVOICE.replace("c-1", id));

        assertThat(faulty.commandId()).isEqualTo(PLACE);
        assertThat(fields(faulty)).contains("commandId");
        assertThat(faulty.deadLetter()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "7",
                "null",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "{\"a\":",
                "{\"a\":11111111111111111111111111111111111111111111111111}",
                "{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]}"
            })
    void takes_what_is_no_json_object_for_undecodable(String value) {
        ReadCommand.Faulty faulty = faulty(value);

        assertThat(faulty.deadLetter()).isEqualTo(DeadLetterReason.UNDECODABLE);
        assertThat(faulty.commandId()).isEqualTo(PLACE);
        assertThat(faulty.type()).isEmpty();
    }

    @Test
    void takes_broken_utf_8_for_undecodable() {
        byte[] value = "{\"orderId\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        value[12] = (byte) 0xC3;

        assertThat(((ReadCommand.Faulty) reader.read(Records.of("A", value))).deadLetter())
                .isEqualTo(DeadLetterReason.UNDECODABLE);
    }

    @Test
    void tells_what_the_headers_say_of_an_undecodable_command() {
        ReadCommand.Faulty faulty =
                (ReadCommand.Faulty) reader.read(Records.withHeaders("c-9", "invoice", "{"));

        assertThat(faulty.commandId()).isEqualTo(new CommandId("c-9"));
        assertThat(faulty.type()).isEqualTo("invoice");
    }

    @Test
    void takes_no_value_for_a_tombstone() {
        assertThat(((ReadCommand.Faulty) reader.read(Records.of(null))).deadLetter())
                .isEqualTo(DeadLetterReason.TOMBSTONE);
    }

    @Test
    void refuses_what_is_too_large() {
        assertThat(faulty("{\"a\":\"" + "x".repeat(10_000) + "\"}").deadLetter())
                .isEqualTo(DeadLetterReason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Invoice", "changes", "x\\u0000y", "\\ud800", "../../etc"})
    void knows_no_other_types(String type) {
        ReadCommand.Faulty faulty = faulty(INVOICE.replace("\"invoice\",", "\"" + type + "\","));

        assertThat(faulty.deadLetter()).isEqualTo(DeadLetterReason.UNKNOWN_TYPE);
        assertThat(faulty.commandId()).isEqualTo(ID);
        assertThat(faulty.type()).matches("[A-Za-z0-9._?-]*");
    }

    @Test
    void tells_what_is_wrong_and_what_was_expected() {
        assertThat(
                        faulty(
                                        """
                                        {"commandId":"trapiche.1","type":"invoice","orderId":"A",
                                         "kind":1,"invoice":{
                                          "number":"47/11","value":{"currency":"BRX"},
                                          "issuedAt":"2026-03-01",
                                          "items":[{"sku":"501","quantity":5000001,
                                            "unitPrice":{"minorUnits":2.0,"currency":"BRL"}},7],
                                          "key":" ","url":"https://a b/","document":"\\u0000"}}
                                        """)
                                .violations())
                .containsExactlyInAnyOrder(
                        new Violation(
                                "commandId",
                                "is not allowed (expected: no prefix that Trapiche uses itself)"),
                        new Violation(
                                "kind",
                                "is not known (expected: commandId, invoice, orderId, type)"),
                        new Violation(
                                "invoice.number",
                                "is malformed (expected: 1 to 44 letters, digits or hyphens, a letter or"
                                        + " digit first)"),
                        new Violation(
                                "invoice.value.minorUnits",
                                "is missing (expected: a whole number from 1 to 1000000000000)"),
                        new Violation(
                                "invoice.value.currency",
                                "is unknown (expected: an ISO 4217 code)"),
                        new Violation(
                                "invoice.issuedAt",
                                "is malformed (expected: a time of this century with its offset,"
                                        + " such as 2026-03-01T12:00:00Z)"),
                        new Violation(
                                "invoice.items[0].quantity",
                                "is out of range (expected: a whole number from 1 to 5000000)"),
                        new Violation(
                                "invoice.items[0].unitPrice.minorUnits",
                                "is not whole (expected: no decimal point, no exponent and no"
                                        + " half characters)"),
                        new Violation("invoice.items[1]", "is no object (expected: an object)"),
                        new Violation(
                                "invoice.key", "is malformed (expected: text that is not blank)"),
                        new Violation("invoice.url", "is no web address (expected: http or https)"),
                        new Violation(
                                "invoice.document",
                                "is not allowed (expected: no control characters)"));
    }

    @Test
    void counts_characters_and_not_their_halves() {
        String smiles = "\uD83D\uDE00".repeat(100);

        assertThat(read(TRACKING.replace("Correios", smiles)))
                .isInstanceOf(ReadCommand.Sound.class);
        assertThat(fields(faulty(TRACKING.replace("Correios", smiles + "."))))
                .containsExactly("tracking.courier");
    }

    @Test
    void tells_nothing_of_the_parts_of_a_list_that_is_too_long() {
        String items = "[" + "7,".repeat(1000) + "7]";

        assertThat(fields(faulty(INVOICE.replaceFirst("(?s)\\[.*\\]", items))))
                .containsExactly("invoice.items");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2e0", "2.5", "NaN", "99999999999999999999", "\"2\"", "true"})
    void takes_whole_numbers_only(String quantity) {
        ReadCommand.Faulty faulty =
                faulty(INVOICE.replace("\"quantity\":2", "\"quantity\":" + quantity));

        assertThat(faulty.deadLetter())
                .isEqualTo(quantity.equals("NaN") ? DeadLetterReason.UNDECODABLE : null);
        assertThat(fields(faulty))
                .containsExactly(quantity.equals("NaN") ? "command" : "invoice.items[0].quantity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30T12:00:00Z", "1999-12-31T23:59:59Z", "2026-03-01T12:00:00+99:00"})
    void refuses_times_that_there_are_not(String time) {
        assertThat(fields(faulty(INVOICE.replace("2026-03-02T09:00:00-03:00", time))))
                .containsExactly("invoice.issuedAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u001b[31m", "\\ud800", "   "})
    void refuses_text_that_cannot_be_passed_on(String text) {
        assertThat(
                        fields(
                                faulty(
                                        "{\"commandId\":\"c-1\",\"type\":\"cancel\","
                                                + "\"orderId\":\"A\",\"reason\":\""
                                                + text
                                                + "\"}")))
                .containsExactly("reason");
    }

    @Test
    void never_repeats_a_value_in_a_violation() {
        ReadCommand.Faulty faulty = faulty(INVOICE.replace("4711\",\"value", "secret value\",\"v"));

        assertThat(faulty.violations().toString()).doesNotContain("secret");
    }

    @Test
    void names_only_so_many_faults() {
        StringBuilder json = new StringBuilder("{\"type\":\"acknowledge\"");
        for (int i = 0; i < 500; i++) {
            json.append(",\"m").append(i).append("\":1");
        }

        assertThat(faulty(json.append('}').toString()).violations()).hasSize(50);
    }

    private ReadCommand read(String value) {
        return reader.read(Records.of(value));
    }

    private ReadCommand.Faulty faulty(String value) {
        return (ReadCommand.Faulty) read(value);
    }

    private static ReadCommand sound(OmsAction action) {
        return new ReadCommand.Sound(ORDER, new ErpCommand(ID, action));
    }

    private static List<String> fields(ReadCommand.Faulty faulty) {
        return faulty.violations().stream().map(Violation::field).toList();
    }
}

package io.trapiche.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.console.answer.Conflict;
import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.adapter.console.intervention.OmsCommandsController;
import io.trapiche.adapter.erp.command.reading.ActionsAsCommands;
import io.trapiche.adapter.erp.command.reading.CommandType;
import io.trapiche.application.instructing.OperatorActionService;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.fiscal.FiscalPolicies;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.OmsAction.RemoveItems;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderCommand.RecordChangeSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Requester;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import io.trapiche.testkit.architecture.SourceTree;
import io.trapiche.testkit.events.InMemoryEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.ResponseEntity;

/**
 * Every command of an ERP system is an action of operators too: one of an order of 100.00 that the
 * shop itself sold.
 */
final class OperatorsCommandsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final OmsOrderRef ORDER =
            new OmsOrderRef(new AccountName("lojademo"), new OrderId("v1001"));
    private static final CommandId REMOVAL = new CommandId("rem-1");
    private static final CommandId STORED = new CommandId("trapiche.operator.c-1");
    private static final String INVOICE =
            """
            "invoice":{"number":"N2","value":{"minorUnits":4000,"currency":"BRL"},
              "issuedAt":"2026-03-02T12:00:00Z",
              "items":[{"sku":"7","quantity":1,"unitPrice":{"minorUnits":4000,"currency":"BRL"}}]}
            """;
    private final OmsOrders orders =
            new OmsOrders(new InMemoryEvents(InstantSource.fixed(NOON)).of(StreamTypes.OMS_ORDER));
    private final OmsCommandsController console =
            new OmsCommandsController(
                    new ActionsAsCommands(FiscalPolicies.DEFAULT),
                    new OperatorActionService(orders, InstantSource.fixed(NOON)));

    @ParameterizedTest
    @EnumSource
    void each_is_taken_where_its_order_takes_it_and_a_repeat_changes_nothing(CommandType type) {
        stands(statusFor(type));

        assertThat(ask(type, body(type)).getStatusCode().value()).isEqualTo(200);
        assertThat(ask(type, body(type)).getStatusCode().value()).isEqualTo(200);

        assertThat(asked().map(Instruction::requester)).contains(Requester.OPERATOR);
        assertThat(asked().map(Instruction::action).map(CommandType::of)).contains(type);
    }

    @ParameterizedTest
    @EnumSource
    void each_is_refused_with_every_fault_and_changes_nothing(CommandType type) {
        stands(statusFor(type));

        assertThat(faults(ask(type, "{\"by\":\"maria\",\"surplus\":1}")))
                .contains("commandId", "surplus");
        assertThat(faults(ask(type, body(type).replaceAll(",\"by\":\"maria\"", ""))))
                .containsExactly("by");
        assertThat(asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INVOICE, invoice",
        "RETURN, invoice",
        "TRACKING, tracking",
        "CANCEL, reason",
        "REMOVE, reason",
        "CHANGE, reason",
        "PREVIEW_CHANGE, reason",
        "RETRY_CHANGE, changeCommandId",
        "CANCEL_CHANGE, changeCommandId",
        "DENY_CANCELLATION, reason",
        "NOTE, message",
        "NOTIFY_PAYMENT, paymentId"
    })
    void what_a_command_needs_is_named(CommandType type, String member) {
        stands(statusFor(type));

        assertThat(faults(ask(type, "{\"commandId\":\"c-1\",\"by\":\"maria\"}"))).contains(member);
    }

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGE, canceled, ORDER_CANCELLED",
        "ACKNOWLEDGE, cancellation-requested, CANCELLATION_REQUESTED",
        "INVOICE, canceled, ORDER_CANCELLED",
        "RETURN, handling, NOT_INVOICED_IN_FULL",
        "RETURN, canceled, ORDER_CANCELLED",
        "CANCEL, canceled, ORDER_CANCELLED",
        "CANCEL, invoiced, ORDER_INVOICED",
        "REMOVE, canceled, ORDER_CANCELLED",
        "CHANGE, canceled, ORDER_CANCELLED",
        "PREVIEW_CHANGE, canceled, ORDER_CANCELLED",
        "RETRY_CHANGE, canceled, ORDER_CANCELLED",
        "CANCEL_CHANGE, canceled, ORDER_CANCELLED",
        "DENY_CANCELLATION, handling, NO_CANCELLATION_REQUESTED",
        "NOTIFY_PAYMENT, handling, NO_PAYMENT_PENDING"
    })
    void each_is_refused_where_its_order_does_not_take_it(
            CommandType type, String status, String code) {
        stands(status);

        assertThat(conflict(ask(type, body(type))).code()).isEqualTo(code);
        assertThat(asked()).isEmpty();
    }

    @Test
    void what_cannot_be_of_the_order_is_named_as_to_the_erp() {
        stands("handling");

        Conflict conflict =
                conflict(ask(CommandType.INVOICE, body(CommandType.INVOICE, "BRL", "USD")));

        assertThat(conflict.code()).isEqualTo("FOREIGN_CURRENCY");
        assertThat(conflict.errors()).map(Violation::field).contains("invoice.value.currency");
    }

    @Test
    void the_document_names_them_all() throws IOException {
        String document = Files.readString(SourceTree.top().resolve("docs/operators-api.yaml"));

        assertThat(document.replaceAll("\\s+", " "))
                .contains(
                        Stream.of(CommandType.values())
                                .map(CommandType::published)
                                .collect(Collectors.joining(", ", "enum: [", "]")));
    }

    private static String statusFor(CommandType type) {
        return switch (type) {
            case ACKNOWLEDGE, CANCEL -> "ready-for-handling";
            case RETURN, TRACKING -> "invoiced";
            case DENY_CANCELLATION -> "cancellation-requested";
            case NOTIFY_PAYMENT -> "payment-pending";
            case INVOICE, REMOVE, CHANGE, PREVIEW_CHANGE, RETRY_CHANGE, CANCEL_CHANGE, NOTE ->
                    "handling";
        };
    }

    private static String body(CommandType type) {
        return "{\"commandId\":\"c-1\",\"by\":\"maria\"" + members(type) + "}";
    }

    private static String body(CommandType type, String old, String changed) {
        return body(type).replace(old, changed);
    }

    private static String members(CommandType type) {
        return switch (type) {
            case ACKNOWLEDGE -> ",\"erpReference\":\"SO-1\"";
            case INVOICE, RETURN -> "," + INVOICE;
            case TRACKING ->
                    """
                    ,"tracking":{"invoiceNumber":"N1","courier":"Correios","trackingNumber":"T1",
                      "events":[{"city":"Recife","state":"PE","description":"Collected",
                                 "at":"2026-03-02T12:00:00Z"}]}
                    """;
            case CANCEL, DENY_CANCELLATION -> ",\"reason\":\"lost\"";
            case REMOVE, CHANGE, PREVIEW_CHANGE ->
                    ",\"reason\":\"dear\",\"discount\":{\"minorUnits\":300,\"currency\":\"BRL\"}";
            case RETRY_CHANGE -> ",\"changeCommandId\":\"rem-1\"";
            case CANCEL_CHANGE -> ",\"changeCommandId\":\"rem-1\",\"reason\":\"asked twice\"";
            case NOTE -> ",\"source\":\"support\",\"message\":\"Called\"";
            case NOTIFY_PAYMENT -> ",\"paymentId\":\"P1\"";
        };
    }

    /** Where it is handled, a removal stands still in VTEX. */
    private void stands(String status) {
        var _ = orders.handle(ORDER, new RecordReading(ORDER, null, snapshot(status), NOON));
        if (status.equals("handling")) {
            var _ =
                    orders.handle(
                            ORDER,
                            new Instruct(
                                    REMOVAL,
                                    Requester.ERP,
                                    new RemoveItems(
                                            new ItemRemoval(
                                                    "late", List.of(), Money.of(100, "BRL"))),
                                    NOON));
            var _ = orders.handle(ORDER, new RecordChangeSent(REMOVAL, "change-1", NOON));
        }
    }

    private static OmsSnapshot snapshot(String status) {
        return new OmsSnapshot(
                new OmsStatus(status),
                NOON,
                "Marketplace",
                null,
                null,
                Money.of(10_000, "BRL"),
                true,
                false,
                List.of(
                        new OmsSnapshot.Line(
                                "L1", new SkuId("7"), "Caneca", 1, Money.of(10_000, "BRL"))),
                status.equals("invoiced") ? List.of(pack()) : List.of(),
                null,
                new OmsDocument("{}"),
                "print",
                NOON,
                List.of(),
                0);
    }

    private static OmsSnapshot.Package pack() {
        return new OmsSnapshot.Package(
                true,
                new InvoiceNumber("N1"),
                Money.of(10_000, "BRL"),
                null,
                null,
                null,
                null,
                null,
                false,
                null);
    }

    private ResponseEntity<Object> ask(CommandType type, String body) {
        return console.ask("lojademo", "v1001", type.published(), body.getBytes(UTF_8));
    }

    private Optional<Instruction<?>> asked() {
        return ((Known) orders.find(ORDER)).instructions().find(STORED);
    }

    private static List<String> faults(ResponseEntity<Object> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).isInstanceOf(Problem.class);
        return answer.getBody() instanceof Problem problem
                ? problem.errors().stream().map(Violation::field).toList()
                : List.of();
    }

    private static Conflict conflict(ResponseEntity<Object> answer) {
        assertThat(answer.getBody()).isInstanceOf(Conflict.class);
        return (Conflict) Objects.requireNonNull(answer.getBody());
    }
}

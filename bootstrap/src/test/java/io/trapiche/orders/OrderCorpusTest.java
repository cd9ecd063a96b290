package io.trapiche.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.console.wire.OrderContentPayload;
import io.trapiche.domain.oms.OmsAction.RegisterInvoice;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderDecider;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderRefusal;
import io.trapiche.domain.oms.OmsOrderRefusal.DoesNotFit;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Requester;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.testkit.vtex.corpus.CorpusOrder;
import io.trapiche.testkit.vtex.corpus.CorpusOrder.Line;
import io.trapiche.testkit.vtex.corpus.OrderCorpus;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The corpus through reader, export, invoice rules and page; every number was written by hand. */
final class OrderCorpusTest {

    private static final OmsOrderDecider DECIDER = new OmsOrderDecider();

    static List<CorpusOrder> orders() {
        return OrderCorpus.all();
    }

    static Stream<CorpusOrder> invoiceable() {
        return orders().stream()
                .filter(order -> order.value().minorUnits() > 0 && !order.units().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void the_reader_reads_it(CorpusOrder order) {
        assertThat(new CorpusWorld(order).read(order)).usingRecursiveComparison().isEqualTo(order);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void the_erp_is_told_it(CorpusOrder order) {
        JsonNode told = new CorpusWorld(order).exported();

        assertThat(told.at("/value/minorUnits").longValue()).isEqualTo(order.value().minorUnits());
        assertThat(told.get("lines").values().stream().map(OrderCorpusTest::line))
                .containsExactlyElementsOf(order.lines());
        assertThat(minorUnits(told, "difference") + " " + minorUnits(told, "lineDifference"))
                .isEqualTo(order.left());
        assertThat(joined(told, "payments", "group", "value")).isEqualTo(order.payments());
        assertThat(joined(told, "deliveries", "channel", "price")).isEqualTo(order.freight());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void what_the_erp_is_told_adds_up(CorpusOrder order) {
        ToldOrder told = new ToldOrder(new CorpusWorld(order).exported());

        assertThat(told.valueByParts()).isEqualTo(told.value());
        assertThat(told.lines().add(told.lineDifference())).isEqualTo(told.leftForLines());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void operators_are_shown_it(CorpusOrder order) {
        OrderContentPayload shown = new CorpusWorld(order).shown();

        assertThat(shown.lines().stream().map(OrderCorpusTest::line))
                .containsExactlyElementsOf(order.lines());
        assertThat(shown.difference().minorUnits() + " " + shown.lineDifference().minorUnits())
                .isEqualTo(order.left());
        assertThat(
                        shown.payments().stream()
                                .map(one -> one.group() + " " + one.value().minorUnits()))
                .containsExactlyElementsOf(
                        order.payments().equals("-")
                                ? List.of()
                                : List.of(order.payments().split("; ", -1)));
    }

    @ParameterizedTest
    @MethodSource("invoiceable")
    void all_that_is_left_can_be_invoiced(CorpusOrder order) {
        assertThat(invoiced(order, order.units())).isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest
    @MethodSource("invoiceable")
    void a_unit_more_cannot(CorpusOrder order) {
        Map.Entry<SkuId, Integer> first = order.units().entrySet().iterator().next();
        if (first.getValue() == Integer.MAX_VALUE) {
            return;
        }

        assertThat(invoiced(order, Map.of(first.getKey(), first.getValue() + 1)))
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isInstanceOf(DoesNotFit.class));
    }

    @ParameterizedTest
    @MethodSource("invoiceable")
    void a_sku_that_is_nowhere_cannot_unless_a_line_could_not_be_read(CorpusOrder order) {
        assertThat(
                        invoiced(order, Map.of(new SkuId("nowhere"), 1))
                                instanceof Decision.Accepted<OmsOrderEvent, OmsOrderRefusal>)
                .isEqualTo(order.hasUnreadableLines());
    }

    @ParameterizedTest
    @MethodSource("invoiceable")
    void a_service_is_invoiced_with_its_item_alone(CorpusOrder order) {
        assertThat(servicesOf(order))
                .allSatisfy(
                        service ->
                                assertThat(invoiced(order, Map.of(service, 1)))
                                        .isInstanceOf(
                                                order.hasUnreadableLines()
                                                        ? Decision.Accepted.class
                                                        : Decision.Rejected.class));
    }

    @Test
    void some_have_services() {
        assertThat(invoiceable().filter(order -> !servicesOf(order).isEmpty()))
                .hasSizeGreaterThan(2);
    }

    /** Whose ids are those of no goods. */
    private static Set<SkuId> servicesOf(CorpusOrder order) {
        Map<Boolean, Set<SkuId>> skus =
                order.lines().stream()
                        .filter(line -> line.sku() != null)
                        .collect(
                                Collectors.partitioningBy(
                                        line -> line.kind().equals("service"),
                                        Collectors.mapping(
                                                line -> new SkuId(String.valueOf(line.sku())),
                                                Collectors.toCollection(HashSet::new))));
        Set<SkuId> services = skus.getOrDefault(true, Set.of());
        services.removeAll(skus.getOrDefault(false, Set.of()));
        return services;
    }

    private static Decision<OmsOrderEvent, OmsOrderRefusal> invoiced(
            CorpusOrder order, Map<SkuId, Integer> units) {
        return DECIDER.decide(
                DECIDER.evolve(DECIDER.initial(), new CorpusWorld(order).recorded()),
                new Instruct(
                        new CommandId("inv-1"),
                        Requester.ERP,
                        new RegisterInvoice(invoice(order, units)),
                        CorpusWorld.NOW));
    }

    private static Invoice invoice(CorpusOrder order, Map<SkuId, Integer> units) {
        return new Invoice(
                new InvoiceNumber("1001"),
                order.value(),
                CorpusWorld.NOW.atOffset(ZoneOffset.UTC),
                units.entrySet().stream()
                        .map(
                                item ->
                                        new Invoice.Item(
                                                item.getKey(),
                                                item.getValue(),
                                                Money.zero(order.currency())))
                        .toList(),
                null,
                null,
                null);
    }

    private static Line line(JsonNode told) {
        return new Line(
                told.get("kind").stringValue(),
                text(told, "sku"),
                told.get("quantity").intValue(),
                minorUnits(told, "total"),
                told.get("state").stringValue());
    }

    private static Line line(OrderContentPayload.LinePayload shown) {
        return new Line(
                shown.kind(),
                shown.sku(),
                shown.quantity(),
                shown.total().minorUnits(),
                shown.state());
    }

    private static String joined(JsonNode told, String parts, String name, String amount) {
        List<String> all =
                told.get(parts).values().stream()
                        .map(part -> text(part, name) + " " + minorUnits(part, amount))
                        .toList();
        return all.isEmpty() ? "-" : String.join("; ", all);
    }

    private static long minorUnits(JsonNode told, String amount) {
        return told.get(amount).get("minorUnits").longValue();
    }

    private static @Nullable String text(JsonNode told, String name) {
        return told.hasNonNull(name) ? told.get(name).stringValue() : null;
    }
}

package io.trapiche.domain.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.Customer;
import io.trapiche.domain.order.Delivery;
import io.trapiche.domain.order.LineTax;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.TrackingHint;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.Violations;
import io.trapiche.testkit.orders.FullOrder;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A part of an order that somebody forgot on the way in is lost without a word; here it is not. */
class EveryPartTest {

    private static final OrderContent FULL = FullOrder.CONTENT;

    @Test
    void every_part_of_an_order_is_told_and_read() {
        Violations violations = new Violations();
        ContentRules rules =
                new ContentRules(violations, OrderDrafts.of(FULL), Currency.getInstance("BRL"));

        assertThat(violations.all()).isEmpty();
        assertThat(rules.content()).isEqualTo(FULL);
    }

    @Test
    void nothing_is_missing_in_the_order_that_shows_it() {
        assertThat(unfilled("", FULL)).isEmpty();
        assertThat(unfilled("", OrderDrafts.of(FULL))).isEmpty();
    }

    @Test
    void a_draft_has_the_parts_of_an_order_by_name() {
        assertThat(names(OrderDraft.class)).isEqualTo(names(OrderContent.class));
        assertThat(names(OrderDraft.Line.class)).isEqualTo(names(OrderLine.class));
        assertThat(names(OrderDraft.Customer.class)).isEqualTo(names(Customer.class));
        assertThat(names(OrderDraft.Corporate.class)).isEqualTo(names(Customer.Corporate.class));
        assertThat(names(OrderDraft.Delivery.class)).isEqualTo(names(Delivery.class));
        assertThat(names(OrderDraft.Address.class)).isEqualTo(names(Address.class));
        assertThat(names(OrderDraft.Tax.class)).isEqualTo(names(LineTax.class));
        assertThat(names(OrderDraft.Hint.class)).isEqualTo(names(TrackingHint.class));
    }

    /** What is not listed here is for operators to correct: it has to be marked so. */
    @Test
    void a_part_that_nobody_can_correct_is_meant_so() {
        assertThat(uncorrectable("", OrderDrafts.of(FULL)))
                .containsExactly(
                        "paymentStatus",
                        "lines.channel",
                        "customer.corporate.name",
                        "customer.corporate.tradeName",
                        "customer.corporate.document",
                        "customer.corporate.phone",
                        "customer.corporate.stateInscription",
                        "delivery.address.type",
                        "delivery.address.geoCoordinates",
                        "delivery.byMarketplace",
                        "delivery.fromMarketplaceStock",
                        "paymentMethods",
                        "taxes.sku",
                        "taxes.value",
                        "trackingHints.trackingId",
                        "trackingHints.courierName",
                        "trackingHints.trackingUrl",
                        "trackingHints.label",
                        "allowFranchises",
                        "pickupAccountName");
    }

    private static List<String> uncorrectable(String path, Record part) {
        List<String> found = new ArrayList<>();
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            String name = path + component.getName();
            Object value = of(component, part);
            if (component.isAnnotationPresent(Correctable.class)) {
                continue;
            }
            switch (value instanceof List<?> elements ? elements.getFirst() : value) {
                case PersonalData _, OrderDraft.Amount _, OrderDraft.Position _ -> found.add(name);
                case Record inner -> found.addAll(uncorrectable(name + ".", inner));
                default -> found.add(name);
            }
        }
        return found;
    }

    private static List<String> names(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    private static List<String> unfilled(String path, Object value) {
        List<String> found = new ArrayList<>();
        switch (value) {
            case Record part when part.getClass().getName().startsWith("io.trapiche") -> {
                for (RecordComponent component : part.getClass().getRecordComponents()) {
                    found.addAll(unfilled(path + "." + component.getName(), of(component, part)));
                }
            }
            case List<?> elements when !elements.isEmpty() ->
                    found.addAll(unfilled(path + "[0]", elements.getFirst()));
            default -> {
                if (List.of("", "0", "false", "0.0", "[]", "null").contains(value.toString())) {
                    found.add(path);
                }
            }
        }
        return found;
    }

    private static Object of(RecordComponent component, Record part) {
        try {
            Object value = component.getAccessor().invoke(part);
            return value == null ? "null" : value;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot be read: " + component, e);
        }
    }
}

package io.trapiche.domain.draft;

import static io.trapiche.domain.Samples.ACCOUNT;
import static io.trapiche.domain.Samples.MARKETPLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.Customer;
import io.trapiche.domain.order.Delivery;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.LineTax;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import io.trapiche.domain.shared.Violations;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CorrectionsTest {

    private static final PersonalData SOMEONE = new PersonalData("someone");
    static final OrderContent CONTENT =
            new OrderContent(
                    PaymentStatus.APPROVED,
                    brl(2700),
                    brl(200),
                    List.of(line("310", 2, 1000, 500)),
                    new Customer(
                            new PersonalData("someone@example.com"),
                            SOMEONE,
                            SOMEONE,
                            SOMEONE,
                            SOMEONE,
                            null),
                    new Delivery(
                            new Address(
                                    Address.Type.RESIDENTIAL,
                                    null,
                                    SOMEONE,
                                    SOMEONE,
                                    "BRA",
                                    null,
                                    SOMEONE,
                                    null,
                                    null,
                                    null,
                                    SOMEONE,
                                    null),
                            false,
                            false),
                    List.of("creditCardPaymentGroup"),
                    List.of(new LineTax(new SkuId("310"), brl(30))),
                    List.of(),
                    false,
                    null,
                    null);

    private static final OrderRules.Seller SELLER =
            new OrderRules.Seller(ACCOUNT, Currency.getInstance("BRL"));

    @Test
    void a_sku_is_corrected_and_its_tax_goes_with_it() {
        OrderContent corrected = corrected("lines[0].sku", "311");

        assertThat(corrected.lines()).containsExactly(line("311", 2, 1000, 500));
        assertThat(corrected.taxes()).containsExactly(new LineTax(new SkuId("311"), brl(30)));
        assertThat(corrected.total()).isEqualTo(CONTENT.total());
    }

    @Test
    void a_tax_stays_while_another_line_has_its_sku() {
        OrderContent twice =
                content(3500, List.of(line("310", 1, 1000, 500), line("310", 1, 1300, 500)));

        assertThat(sound(twice, corrections("lines[0].sku", "311")).taxes())
                .isEqualTo(twice.taxes());
    }

    @Test
    void a_price_is_corrected_together_with_what_it_is_a_part_of() {
        OrderContent corrected = corrected("lines[0].unit_price", "900", "total", "2500");

        assertThat(corrected.lines()).containsExactly(line("310", 2, 900, 500));
        assertThat(corrected.total()).isEqualTo(brl(2500));
    }

    @Test
    void a_total_that_does_not_add_up_is_refused() {
        assertThat(faults("lines[0].quantity", "3"))
                .singleElement()
                .satisfies(
                        violation -> {
                            assertThat(violation.field()).isEqualTo("total.minor_units");
                            assertThat(violation.description())
                                    .startsWith("does not add up (expected: 3700 = ");
                        });
    }

    @Test
    void empty_takes_away_what_may_be_missing() {
        assertThat(corrected("delivery.address.city", "").delivery().address().city()).isNull();
        assertThat(faults("customer.phone", " ")).hasSize(1);
    }

    @Test
    void a_correction_is_held_to_what_a_placement_is_held_to() {
        assertThat(faults("customer.email", "maria@example.com>"))
                .containsExactly(
                        new Violation(
                                "customer.email", "is malformed (expected: an e-mail address)"));
        assertThat(faults("lines[0].warehouse_id", "1_1"))
                .extracting(Violation::field)
                .containsExactly("lines[0].warehouse_id");
    }

    @Test
    void what_may_be_corrected_is_listed_with_its_present_value_unless_that_is_personal() {
        List<CorrectableField> fields = Corrections.fieldsOf(CONTENT);

        assertThat(fields)
                .contains(
                        new CorrectableField("total", "2700", false),
                        new CorrectableField("discount", "0", false),
                        new CorrectableField("lines[0].sku", "310", false),
                        new CorrectableField("lines[0].quantity", "2", false),
                        new CorrectableField("lines[0].sla", null, false),
                        new CorrectableField("lines[0].stock_reservation", "3d", false),
                        new CorrectableField("customer.email", null, true),
                        new CorrectableField("delivery.address.country", "BRA", false),
                        new CorrectableField("note", null, true));
        assertThat(fields.toString()).doesNotContain("someone").doesNotContain("@");
    }

    @Test
    void whatever_is_listed_may_be_corrected() {
        for (CorrectableField field : Corrections.fieldsOf(CONTENT)) {
            Violations violations = new Violations();

            OrderDraft draft =
                    Corrections.apply(CONTENT, corrections(field.field(), "7"), violations);

            assertThat(violations.all()).isEmpty();
            assertThat(draft).as(field.field()).isNotEqualTo(OrderDrafts.of(CONTENT));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lines[0].sku, 311",
        "lines[0].sla, Express",
        "lines[0].stock_reservation, 4d",
        "lines[0].shipping_estimate, 6h",
        "customer.email, a@example.com",
        "customer.first_name, A",
        "customer.last_name, B",
        "customer.phone, +5511",
        "customer.document, 1",
        "delivery.address.id, p1",
        "delivery.address.receiver_name, A",
        "delivery.address.postal_code, 01310-100",
        "delivery.address.country, ARG",
        "delivery.address.state, SP",
        "delivery.address.city, Santos",
        "delivery.address.neighborhood, Centro",
        "delivery.address.street, Rua",
        "delivery.address.number, 1",
        "delivery.address.complement, fundos",
        "note, ring twice"
    })
    void one_field_is_corrected_at_a_time(String field, String value) {
        assertThat(corrected(field, value)).isNotEqualTo(CONTENT);
    }

    @ParameterizedTest
    @CsvSource({
        "lines[0].quantity, 0",
        "lines[0].quantity, 10001",
        "lines[0].quantity, 2.0",
        "lines[0].unit_price, -1",
        "lines[0].unit_price, 9.90",
        "lines[0].stock_reservation, 4h",
        "lines[0].shipping_estimate, soon",
        "total, much",
        "interest, x",
        "discount, x",
        "customer.email, nobody",
        "delivery.address.country, Brazil"
    })
    void an_unreadable_value_is_a_fault_of_its_field(String field, String value) {
        assertThat(faults(field, value)).extracting(Violation::field).containsExactly(field);
    }

    @Test
    void an_unreadable_sku_is_a_fault_of_its_tax_as_well() {
        assertThat(faults("lines[0].sku", "-"))
                .extracting(Violation::field)
                .containsExactly("lines[0].sku", "taxes[0].sku");
    }

    @Test
    void an_amount_beyond_the_range_is_a_fault() {
        assertThat(faults("lines[0].shipping_price", "9999999999999"))
                .extracting(Violation::field)
                .containsExactly("lines[0].shipping_price.minor_units");
    }

    @ParameterizedTest
    @CsvSource({"lines[1].sku", "lines[0].channel", "payment_status", "taxes", "''", "Total"})
    void an_unknown_field_is_told_by_its_place_alone(String field) {
        assertThat(faults("note", "x", field, "secret"))
                .containsExactly(
                        new Violation("corrections[1].field", "is no field that can be corrected"));
    }

    @Test
    void every_fault_is_named() {
        assertThat(faults("note", "x", "note", "y", "total", "z", "who", "me"))
                .extracting(Violation::field)
                .containsExactly("corrections[1].field", "total", "corrections[3].field");
    }

    @Test
    void a_correction_shows_no_value() {
        assertThat(corrections("customer.email", "a@example.com").toString())
                .doesNotContain("example");
    }

    private static OrderContent corrected(String... pairs) {
        return sound(CONTENT, corrections(pairs));
    }

    private static OrderContent sound(OrderContent content, List<FieldCorrection> corrections) {
        Violations violations = new Violations();
        OrderDraft draft = Corrections.apply(content, corrections, violations);
        assertThat(violations.all()).isEmpty();
        return ((CheckedOrder.Sound) checked(draft)).content();
    }

    private static List<Violation> faults(String... pairs) {
        Violations violations = new Violations();
        OrderDraft draft = Corrections.apply(CONTENT, corrections(pairs), violations);
        if (checked(draft) instanceof CheckedOrder.Faulty faulty) {
            violations.addAll(faulty.violations());
        }
        return violations.all();
    }

    private static CheckedOrder checked(OrderDraft draft) {
        return OrderRules.DEFAULT.check(draft, MARKETPLACE, SELLER);
    }

    private static List<FieldCorrection> corrections(String... pairs) {
        List<FieldCorrection> all = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.add(new FieldCorrection(pairs[i], new PersonalData(pairs[i + 1])));
        }
        return all;
    }

    private static OrderContent content(long total, List<OrderLine> lines) {
        return new OrderContent(
                CONTENT.paymentStatus(),
                brl(total),
                CONTENT.interest(),
                lines,
                CONTENT.customer(),
                CONTENT.delivery(),
                CONTENT.paymentMethods(),
                CONTENT.taxes(),
                CONTENT.trackingHints(),
                CONTENT.allowFranchises(),
                CONTENT.pickupAccountName(),
                CONTENT.note());
    }

    private static OrderLine line(String sku, int quantity, long unitPrice, long shipping) {
        return new OrderLine(
                new SkuId(sku),
                quantity,
                brl(unitPrice),
                brl(shipping),
                DeliveryChannel.DELIVERY,
                null,
                TimeSpan.of("3d"),
                TimeSpan.of("5bd"),
                null);
    }

    private static Money brl(long minorUnits) {
        return Money.of(minorUnits, "BRL");
    }
}

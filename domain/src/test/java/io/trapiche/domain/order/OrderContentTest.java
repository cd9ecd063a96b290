package io.trapiche.domain.order;

import static io.trapiche.domain.Samples.UNPAID;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderContentTest {

    @Test
    void sums_goods_and_shipping() {
        assertThat(
                        content(line(2, brl(500), brl(150)), line(1, brl(75), brl(0)))
                                .goodsAndShipping())
                .isEqualTo(brl(1_225));
    }

    @Test
    void says_when_a_sum_is_out_of_range_or_mixes_currencies() {
        OrderContent huge = content(line(2, brl(Long.MAX_VALUE), brl(0)));
        assertThatThrownBy(huge::goodsAndShipping).isInstanceOf(ArithmeticException.class);
        OrderContent mixed = content(line(1, Money.of(1, "USD"), Money.of(0, "USD")));
        assertThatIllegalArgumentException().isThrownBy(mixed::goodsAndShipping);
    }

    @Test
    void has_at_least_one_line() {
        assertThatIllegalArgumentException().isThrownBy(OrderContentTest::content);
    }

    @Test
    void lines_have_sound_quantities_and_prices() {
        assertThatIllegalArgumentException().isThrownBy(() -> line(0, brl(1), brl(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> line(1, brl(-1), brl(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> line(1, brl(1), brl(-1)));
    }

    @Test
    void cannot_be_changed_from_outside() {
        List<OrderLine> lines = new ArrayList<>(UNPAID.lines());
        OrderContent content = with(lines);
        lines.clear();
        assertThat(content).isEqualTo(UNPAID);
    }

    @Test
    void invoices_have_a_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Invoice(
                                        new InvoiceNumber("1"),
                                        brl(0),
                                        at(0).atOffset(ZoneOffset.UTC),
                                        List.of(),
                                        null,
                                        null,
                                        null));
    }

    @Test
    void places_are_on_the_earth() {
        assertThat(new GeoCoordinates(90_000_000, -180_000_000)).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeoCoordinates(90_000_001, 0))
                .withMessage("latitude: out of range (expected: within ±90000000 microdegrees)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeoCoordinates(0, Integer.MIN_VALUE));
    }

    private static OrderContent content(OrderLine... lines) {
        return with(List.of(lines));
    }

    private static OrderContent with(List<OrderLine> lines) {
        return new OrderContent(
                UNPAID.paymentStatus(),
                UNPAID.total(),
                UNPAID.interest(),
                lines,
                UNPAID.customer(),
                UNPAID.delivery(),
                UNPAID.paymentMethods(),
                UNPAID.taxes(),
                UNPAID.trackingHints(),
                UNPAID.allowFranchises(),
                UNPAID.pickupAccountName(),
                UNPAID.note());
    }

    private static OrderLine line(int quantity, Money unitPrice, Money shippingPrice) {
        return new OrderLine(
                new SkuId("7"),
                quantity,
                unitPrice,
                shippingPrice,
                DeliveryChannel.DELIVERY,
                null,
                TimeSpan.of("10d"),
                TimeSpan.of("3bd"),
                null);
    }
}

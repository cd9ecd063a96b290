package io.trapiche.domain.scenario;

import static io.trapiche.domain.Samples.UNPAID;
import static io.trapiche.domain.Samples.brl;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.shared.SkuId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForecastingALineTest {

    private static final SkuId SKU = new SkuId("7");

    @Test
    void a_line_that_vtex_sells_alike_integrates() {
        assertThat(codes("Normal", quote("available", 10_000, "Normal"), true))
                .containsExactly("SOI001");
        assertThat(codes(null, quote("Available", 10_000, "Normal"), true))
                .containsExactly("SOI001");
    }

    @Test
    void an_unknown_sku_is_an_invalid_cart() {
        assertThat(codes("Normal", null, true)).containsExactly("EOI004");
    }

    @Test
    void without_stock_or_policy_nothing_is_available() {
        assertThat(codes(null, quote("withoutStock", 10_000, "Normal"), true))
                .containsExactly("EOI002");
        assertThat(codes("Expressa", quote("available", 10_000, "Normal"), true))
                .containsExactly("EOI002");
        assertThat(codes(null, quote("available", 10_000), true)).containsExactly("EOI002");
    }

    @Test
    void a_policy_is_not_needed_when_the_marketplace_delivers() {
        assertThat(codes(null, quote("available", 10_000), false)).containsExactly("SOI001");
    }

    @Test
    void a_price_that_differs_is_denied_or_decided_by_the_seller() {
        assertThat(codes(null, quote("available", 9_999, "Normal"), true))
                .containsExactly("EOI003", "EOI011");
        assertThat(
                        LineForecast.of(line(null), quote("available", 9_999, "Normal"), true)
                                .priceDifference())
                .isEqualTo(brl(1));
    }

    @Test
    void a_price_that_is_not_told_does_not_differ() {
        CartQuote quote = new CartQuote(SKU, "available", null, List.of("Normal"));

        assertThat(codes(null, quote, true)).containsExactly("SOI001");
    }

    @Test
    void the_worst_line_decides() {
        LineForecast fine = LineForecast.of(line(null), quote("available", 10_000, "N"), true);
        LineForecast dear = LineForecast.of(line(null), quote("available", 1, "N"), true);
        LineForecast gone = LineForecast.of(line(null), quote("withoutStock", 1), true);
        LineForecast unknown = LineForecast.of(line(null), null, true);

        assertThat(LineForecast.codesOf(List.of())).containsExactly("SOI001");
        assertThat(LineForecast.codesOf(List.of(fine, dear))).containsExactly("EOI003", "EOI011");
        assertThat(LineForecast.codesOf(List.of(dear, gone))).containsExactly("EOI002");
        assertThat(LineForecast.codesOf(List.of(gone, unknown, fine))).containsExactly("EOI004");
    }

    private static List<String> codes(
            @Nullable String sla, @Nullable CartQuote quote, boolean sellerDelivers) {
        return LineForecast.of(line(sla), quote, sellerDelivers).expectedCodes();
    }

    private static CartQuote quote(String availability, long price, String... slas) {
        return new CartQuote(SKU, availability, brl(price), List.of(slas));
    }

    private static OrderLine line(@Nullable String sla) {
        return new OrderLine(
                SKU,
                1,
                brl(10_000),
                brl(0),
                UNPAID.lines().getFirst().channel(),
                sla,
                TimeSpan.of("10d"),
                TimeSpan.of("3bd"),
                null);
    }
}

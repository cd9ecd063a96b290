package io.trapiche.domain.scenario;

import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What VTEX is expected to answer because of one line.
 *
 * @param availability VTEX's word; empty when VTEX does not know the SKU
 * @param priceDifference the line's unit price less VTEX's; null when VTEX tells no price
 * @param slaExists the line's shipping policy, or any when it names none, reaches the address; true
 *     when the seller does not deliver
 * @param expectedCodes the likeliest first
 */
public record LineForecast(
        SkuId sku,
        String availability,
        @Nullable Money priceDifference,
        boolean slaExists,
        List<String> expectedCodes) {

    /** An order without a fault. */
    public static final List<String> INTEGRATED = List.of("SOI001");

    private static final List<String> UNKNOWN_SKU = List.of("EOI004");
    private static final List<String> UNAVAILABLE = List.of("EOI002");
    private static final List<String> PRICE_DIFFERS = List.of("EOI003", "EOI011");

    /** What stops an order first. */
    private static final List<List<String>> WORST_FIRST =
            List.of(UNKNOWN_SKU, UNAVAILABLE, PRICE_DIFFERS, INTEGRATED);

    public LineForecast {
        expectedCodes = List.copyOf(expectedCodes);
    }

    /**
     * Compares a line with what VTEX says of its SKU.
     *
     * @param line as VTEX would get it
     * @param quote null when VTEX does not know the SKU
     * @param sellerDelivers whether a shipping policy of the seller is needed
     */
    public static LineForecast of(
            OrderLine line, @Nullable CartQuote quote, boolean sellerDelivers) {
        if (quote == null) {
            return new LineForecast(line.sku(), "", null, false, UNKNOWN_SKU);
        }
        Money price = quote.unitPrice();
        Money difference = price == null ? null : line.unitPrice().minus(price);
        boolean slaExists = !sellerDelivers || slaExists(line, quote);
        return new LineForecast(
                line.sku(),
                quote.availability(),
                difference,
                slaExists,
                codes(quote.isAvailable() && slaExists, difference));
    }

    private static boolean slaExists(OrderLine line, CartQuote quote) {
        return line.sla() == null ? !quote.slas().isEmpty() : quote.slas().contains(line.sla());
    }

    private static List<String> codes(boolean deliverable, @Nullable Money difference) {
        if (!deliverable) {
            return UNAVAILABLE;
        }
        return difference == null || difference.minorUnits() == 0 ? INTEGRATED : PRICE_DIFFERS;
    }

    /** What VTEX is expected to answer to all of them together. */
    public static List<String> codesOf(List<LineForecast> lines) {
        return lines.stream()
                .map(LineForecast::expectedCodes)
                .min(Comparator.comparingInt(WORST_FIRST::indexOf))
                .orElse(INTEGRATED);
    }
}

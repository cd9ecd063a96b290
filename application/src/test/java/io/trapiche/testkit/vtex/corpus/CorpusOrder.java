package io.trapiche.testkit.vtex.corpus;

import io.trapiche.domain.oms.content.ContentLine;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A document of VTEX's and, written by hand, what it has to be read as. Amounts are minor units of
 * the value's currency.
 *
 * @param left difference and line difference
 * @param payments group and value of each
 * @param freight channel and price of each delivery
 */
public record CorpusOrder(
        String name,
        String document,
        Money value,
        List<Line> lines,
        String left,
        String payments,
        String freight) {

    public CorpusOrder {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param sku null when it cannot be read
     */
    public record Line(String kind, @Nullable String sku, int quantity, long total, String state) {

        static Line of(String text) {
            String[] parts = text.strip().split(" ", -1);
            return new Line(
                    parts[0],
                    parts[1].equals("-") ? null : parts[1],
                    Integer.parseInt(parts[2].substring(1)),
                    Long.parseLong(parts[3]),
                    parts.length > 4 ? parts[4] : "ordered");
        }

        static Line of(ContentLine line) {
            SkuId sku = line.item().sku();
            return new Line(
                    line.kind().name().toLowerCase(Locale.ROOT),
                    sku == null ? null : sku.value(),
                    line.quantity(),
                    line.amounts().total().minorUnits(),
                    line.state().name().toLowerCase(Locale.ROOT));
        }

        boolean isUnreadable() {
            return kind.equals("unreadable");
        }

        boolean isOfItsOwn() {
            return sku != null
                    && !isUnreadable()
                    && !kind.equals("component")
                    && !kind.equals("service");
        }
    }

    public Currency currency() {
        return value.currency();
    }

    /** What was read, in the words of what is expected. */
    public static CorpusOrder read(CorpusOrder told, Money value, OmsContent content) {
        return new CorpusOrder(
                told.name(),
                told.document(),
                value,
                content.lines().stream().map(Line::of).toList(),
                content.totals().difference().minorUnits()
                        + " "
                        + content.totals().lineDifference().minorUnits(),
                joined(
                        content.payments().stream()
                                .map(one -> one.group() + " " + one.value().minorUnits())
                                .toList()),
                joined(
                        content.deliveries().stream()
                                .map(one -> one.channel() + " " + one.price().minorUnits())
                                .toList()));
    }

    private static String joined(List<String> parts) {
        return parts.isEmpty() ? "-" : String.join("; ", parts);
    }

    /** Units of each SKU that an invoice may name, as changes left them; none removed. */
    public Map<SkuId, Integer> units() {
        return lines.stream()
                .filter(line -> line.isOfItsOwn() && line.quantity() > 0)
                .collect(
                        Collectors.toMap(
                                line -> new SkuId(String.valueOf(line.sku())),
                                Line::quantity,
                                Integer::sum));
    }

    public boolean hasUnreadableLines() {
        return lines.stream().anyMatch(Line::isUnreadable);
    }

    @Override
    public String toString() {
        return name;
    }
}

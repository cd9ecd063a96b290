package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.OmsTotals.Kind;
import io.trapiche.domain.oms.content.OmsTotals.Total;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** An order's totals, as VTEX counts. */
record ToldTotals(List<JsonView> elements, Map<Kind, Long> byKind) {

    static ToldTotals read(JsonView document) {
        List<JsonView> elements = document.field("totals").elements();
        Map<Kind, Long> byKind = new EnumMap<>(Kind.class);
        for (JsonView element : elements) {
            byKind.merge(kind(element), Told.amount(element.field("value")), Long::sum);
        }
        return new ToldTotals(elements, byKind);
    }

    boolean areTold() {
        return !elements.isEmpty();
    }

    boolean has(Kind kind) {
        return byKind.containsKey(kind);
    }

    long of(Kind kind) {
        return byKind.getOrDefault(kind, 0L);
    }

    long sum() {
        return byKind.values().stream().mapToLong(Long::longValue).sum();
    }

    List<Total> read(ToldAmounts amounts) {
        return elements.stream()
                .map(
                        element ->
                                new Total(
                                        kind(element),
                                        element.field("id").textOr(""),
                                        amounts.part(element.field("value"))))
                .toList();
    }

    /** With changes that VTEX leaves out of its totals. */
    List<Total> readWith(ToldAmounts amounts, long changed) {
        return Stream.concat(
                        read(amounts).stream(),
                        Stream.of(new Total(Kind.CHANGE, "", amounts.money(changed))))
                .toList();
    }

    private static Kind kind(JsonView total) {
        return switch (total.field("id").textOr("").toLowerCase(Locale.ROOT)) {
            case "items" -> Kind.ITEMS;
            case "discounts" -> Kind.DISCOUNTS;
            case "shipping" -> Kind.FREIGHT;
            case "tax" -> Kind.TAX;
            case "interest" -> Kind.INTEREST;
            case "change", "changes" -> Kind.CHANGE;
            default -> Kind.OTHER;
        };
    }
}

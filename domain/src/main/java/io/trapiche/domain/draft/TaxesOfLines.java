package io.trapiche.domain.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Taxes follow the lines they are on. */
final class TaxesOfLines {

    private TaxesOfLines() {}

    /** A tax goes with its line when no line has its SKU any more. */
    static OrderDraft kept(OrderDraft was, OrderDraft corrected) {
        Map<@Nullable String, @Nullable String> renamed = new HashMap<>();
        for (int i = 0; i < was.lines().size(); i++) {
            renamed.putIfAbsent(was.lines().get(i).sku(), corrected.lines().get(i).sku());
        }
        corrected.lines().forEach(line -> renamed.put(line.sku(), line.sku()));
        List<OrderDraft.Tax> taxes =
                was.taxes().stream()
                        .map(
                                tax ->
                                        new OrderDraft.Tax(
                                                renamed.getOrDefault(tax.sku(), tax.sku()),
                                                tax.value()))
                        .toList();
        return corrected.withTaxes(taxes);
    }
}

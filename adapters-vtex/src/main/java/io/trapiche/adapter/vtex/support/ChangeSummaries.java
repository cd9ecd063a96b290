package io.trapiche.adapter.vtex.support;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.application.vtex.port.ChangeSummary;
import io.trapiche.application.vtex.port.ChangeSummary.Item;
import io.trapiche.application.vtex.port.ChangeSummary.Replacement;
import io.trapiche.application.vtex.port.ChangeSummary.Total;
import io.trapiche.domain.oms.content.UnitMultiplier;
import io.trapiche.domain.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the summary of an order's changes. Of items it takes what says which and how many:
 * pictures, carriers and attachments stay in VTEX.
 */
final class ChangeSummaries {

    private final LongFunction<Optional<Money>> amounts;

    /**
     * Of one account.
     *
     * @param amounts from what VTEX counts; empty where nobody knows the currency
     */
    ChangeSummaries(LongFunction<Optional<Money>> amounts) {
        this.amounts = amounts;
    }

    ChangeSummary read(JsonView told) {
        return new ChangeSummary(
                items(told.field("original")),
                items(told.field("added")),
                items(told.field("removed")),
                told.field("replaced").elements().stream().map(this::replacement).toList(),
                money(told.field("manualDiscountValueAggregated")),
                money(told.field("manualIncrementValueAggregated")),
                money(told.field("totalChangesValueAggregated")),
                told.field("totals").elements().stream()
                        .filter(total -> total.field("id").filledText() != null)
                        .map(this::total)
                        .toList(),
                told.field("lastChange").instant());
    }

    private List<Item> items(JsonView rows) {
        return rows.elements().stream().map(this::item).toList();
    }

    private Item item(JsonView told) {
        return new Item(
                told.field("id").filledText(),
                told.field("uniqueId").filledText(),
                told.field("name").filledText(),
                told.field("refId").filledText(),
                told.field("quantity").count().orElse(0),
                told.field("measurementUnit").filledText(),
                multiplier(told.field("unitMultiplier").decimal()),
                money(told.field("sellingPrice")));
    }

    private static @Nullable UnitMultiplier multiplier(@Nullable BigDecimal told) {
        return told == null ? null : UnitMultiplier.of(told).orElse(null);
    }

    private Replacement replacement(JsonView told) {
        return new Replacement(
                told.field("replaceType").filledText(),
                items(told.field("from").field("items")),
                items(told.field("to").field("items")));
    }

    private Total total(JsonView told) {
        return new Total(
                Objects.requireNonNull(told.field("id").filledText()), money(told.field("value")));
    }

    private @Nullable Money money(JsonView told) {
        return told.wholeNumber().isPresent()
                ? amounts.apply(told.wholeNumber().getAsLong()).orElse(null)
                : null;
    }
}

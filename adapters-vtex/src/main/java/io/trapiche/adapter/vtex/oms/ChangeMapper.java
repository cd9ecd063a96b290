package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.oms.wire.ChangePayload;
import io.trapiche.adapter.vtex.oms.wire.ChangePayload.ItemPayload;
import io.trapiche.adapter.vtex.oms.wire.ChangePayload.ItemsPayload;
import io.trapiche.adapter.vtex.oms.wire.ChangePayload.ReplacementPayload;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.order.change.OrderChange.Added;
import io.trapiche.domain.order.change.OrderChange.Removed;
import io.trapiche.domain.order.change.OrderChange.Repriced;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.Money;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** From changes of orders to VTEX's payload. */
final class ChangeMapper {

    private final AmountScale scale;

    ChangeMapper(AmountScale scale) {
        this.scale = scale;
    }

    /** An amount that VTEX cannot be told; empty where it can be told all. */
    Optional<Money> untellable(OrderChange change) {
        return change.amounts().filter(amount -> scale.tell(amount).isEmpty()).findFirst();
    }

    /** All amounts of the change have to be tellable. */
    ChangePayload payload(OrderChange change) {
        return new ChangePayload(
                change.reason(),
                items(removed(change.removed())),
                items(change.added().stream().map(this::added).toList()),
                change.repriced().isEmpty()
                        ? null
                        : change.repriced().stream().map(this::repriced).toList(),
                hundredths(change.discount()));
    }

    private static @Nullable ItemsPayload items(List<ItemPayload> items) {
        return items.isEmpty() ? null : new ItemsPayload(items);
    }

    /** One row for each SKU and line: VTEX fails on duplicates (known issue). */
    private static List<ItemPayload> removed(List<Removed> rows) {
        Map<List<String>, ItemPayload> removed = new LinkedHashMap<>();
        for (Removed row : rows) {
            String sku = row.sku().value();
            removed.merge(
                    List.of(sku, String.valueOf(row.uniqueId())),
                    new ItemPayload(sku, row.uniqueId(), row.quantity(), null),
                    (one, other) ->
                            new ItemPayload(
                                    sku, row.uniqueId(), one.quantity() + other.quantity(), null));
        }
        return List.copyOf(removed.values());
    }

    private ItemPayload added(Added row) {
        return new ItemPayload(
                row.sku().value(), null, row.quantity(), hundredths(row.unitPrice()));
    }

    private ReplacementPayload repriced(Repriced row) {
        String sku = row.sku().value();
        return new ReplacementPayload(
                new ItemsPayload(
                        List.of(new ItemPayload(sku, row.uniqueId(), row.quantity(), null))),
                new ItemsPayload(
                        List.of(
                                new ItemPayload(
                                        sku,
                                        row.uniqueId(),
                                        row.quantity(),
                                        hundredths(row.unitPrice())))));
    }

    /** What VTEX would make of it; empty where it does not tell, or not in the currency. */
    Optional<OrderChange.Preview> preview(JsonView told, Currency currency) {
        return money(told.field("totalChangeValue"), currency)
                .map(difference -> new OrderChange.Preview(difference, parts(told, currency)));
    }

    private List<OrderChange.Preview.Part> parts(JsonView told, Currency currency) {
        return told.field("totals").elements().stream()
                .flatMap(
                        total ->
                                money(total.field("value"), currency)
                                        .map(
                                                value ->
                                                        new OrderChange.Preview.Part(
                                                                total.field("id").textOr(""),
                                                                value))
                                        .stream())
                .toList();
    }

    private Optional<Money> money(JsonView amount, Currency currency) {
        OptionalLong told = amount.wholeNumber();
        return told.isPresent() ? scale.readDown(told.getAsLong(), currency) : Optional.empty();
    }

    private @Nullable Long hundredths(@Nullable Money amount) {
        return amount == null ? null : scale.tell(amount).orElse(null);
    }
}

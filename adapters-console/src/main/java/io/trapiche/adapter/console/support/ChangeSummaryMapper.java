package io.trapiche.adapter.console.support;

import io.trapiche.adapter.console.list.OrderViewMapper;
import io.trapiche.adapter.console.wire.ChangeSummaryPayload;
import io.trapiche.adapter.console.wire.ChangeSummaryPayload.SummaryItemPayload;
import io.trapiche.adapter.console.wire.ChangeSummaryPayload.SummaryReplacementPayload;
import io.trapiche.adapter.console.wire.ChangeSummaryPayload.SummaryTotalPayload;
import io.trapiche.adapter.console.wire.MoneyPayload;
import io.trapiche.application.vtex.port.ChangeSummary;
import io.trapiche.application.vtex.port.ChangeSummary.Item;
import io.trapiche.application.vtex.port.ChangeSummary.Replacement;
import io.trapiche.application.vtex.port.ChangeSummary.Total;
import io.trapiche.domain.oms.content.UnitMultiplier;
import io.trapiche.domain.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The summary of an order's changes as operators see it. */
final class ChangeSummaryMapper {

    private ChangeSummaryMapper() {}

    static ChangeSummaryPayload summary(ChangeSummary summary) {
        return new ChangeSummaryPayload(
                items(summary.original()),
                items(summary.added()),
                items(summary.removed()),
                summary.replaced().stream().map(ChangeSummaryMapper::replacement).toList(),
                money(summary.discount()),
                money(summary.increment()),
                money(summary.total()),
                summary.totals().stream().map(ChangeSummaryMapper::total).toList(),
                summary.lastChange());
    }

    private static List<SummaryItemPayload> items(List<Item> items) {
        return items.stream().map(ChangeSummaryMapper::item).toList();
    }

    private static SummaryItemPayload item(Item item) {
        UnitMultiplier multiplier = item.unitMultiplier();
        return new SummaryItemPayload(
                item.sku(),
                item.uniqueId(),
                item.name(),
                item.refId(),
                item.quantity(),
                item.measurementUnit(),
                multiplier == null ? null : multiplier.decimal().toPlainString(),
                money(item.unitPrice()));
    }

    private static SummaryReplacementPayload replacement(Replacement replacement) {
        return new SummaryReplacementPayload(
                replacement.kind(), items(replacement.from()), items(replacement.to()));
    }

    private static SummaryTotalPayload total(Total total) {
        return new SummaryTotalPayload(total.id(), money(total.change()));
    }

    private static @Nullable MoneyPayload money(@Nullable Money money) {
        return money == null ? null : OrderViewMapper.money(money);
    }
}

package io.trapiche.adapter.erp.export.message;

import io.trapiche.adapter.erp.export.message.wire.ChangeEffectData;
import io.trapiche.adapter.erp.export.message.wire.ChangePreviewData;
import io.trapiche.adapter.erp.export.message.wire.MoneyData;
import io.trapiche.adapter.erp.export.message.wire.OrderChangeData;
import io.trapiche.domain.order.change.ChangeEffect;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/** Changes of orders as ERP systems read them. */
final class OrderChanges {

    private OrderChanges() {}

    static OrderChangeData change(OrderChange change) {
        return new OrderChangeData(
                change.reason(),
                change.removed().stream()
                        .map(
                                row ->
                                        new OrderChangeData.Removed(
                                                row.sku().value(), row.uniqueId(), row.quantity()))
                        .toList(),
                change.added().stream()
                        .map(
                                row ->
                                        new OrderChangeData.Added(
                                                row.sku().value(),
                                                row.quantity(),
                                                money(row.unitPrice())))
                        .toList(),
                change.repriced().stream().map(OrderChanges::repriced).toList(),
                money(change.discount()));
    }

    private static OrderChangeData.Repriced repriced(OrderChange.Repriced row) {
        return new OrderChangeData.Repriced(
                row.sku().value(), row.uniqueId(), row.quantity(), Values.money(row.unitPrice()));
    }

    static @Nullable ChangeEffectData effect(@Nullable ChangeEffect effect) {
        return effect == null
                ? null
                : new ChangeEffectData(
                        Values.money(effect.before()),
                        Values.money(effect.after()),
                        effect.lines().stream().map(OrderChanges::line).toList());
    }

    private static ChangeEffectData.Line line(ChangeEffect.Line line) {
        return new ChangeEffectData.Line(
                line.uniqueId(),
                line.sku().value(),
                line.quantityBefore(),
                line.quantityAfter(),
                money(line.unitPriceBefore()),
                money(line.unitPriceAfter()));
    }

    static ChangePreviewData preview(OrderChange.Preview preview) {
        return new ChangePreviewData(
                Values.money(preview.difference()),
                preview.parts().stream()
                        .map(
                                part ->
                                        new ChangePreviewData.Part(
                                                part.name(), Values.money(part.difference())))
                        .toList());
    }

    private static @Nullable MoneyData money(@Nullable Money money) {
        return money == null ? null : Values.money(money);
    }
}

package io.trapiche.adapter.console.history;

import static io.trapiche.adapter.console.list.OrderViewMapper.money;

import io.trapiche.adapter.console.wire.OrderContentPayload;
import io.trapiche.adapter.console.wire.OrderContentPayload.ChangePayload;
import io.trapiche.adapter.console.wire.OrderContentPayload.LinePayload;
import io.trapiche.adapter.console.wire.OrderContentPayload.PaymentPayload;
import io.trapiche.adapter.console.wire.OrderContentPayload.TotalPayload;
import io.trapiche.domain.oms.content.ContentLine;
import io.trapiche.domain.oms.content.OmsChange;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.oms.content.OmsPayment;
import io.trapiche.domain.oms.content.OmsTotals.Total;
import io.trapiche.domain.shared.SkuId;
import java.util.Locale;

/** What an order is made of as operators see it. */
final class ContentMapper {

    private ContentMapper() {}

    static OrderContentPayload content(OmsContent content) {
        return new OrderContentPayload(
                content.lines().stream().map(ContentMapper::line).toList(),
                content.totals().kinds().stream().map(ContentMapper::total).toList(),
                money(content.totals().freightDiscount()),
                money(content.totals().difference()),
                money(content.totals().lineDifference()),
                content.changes().stream().map(ContentMapper::change).toList(),
                content.payments().stream().map(ContentMapper::payment).toList());
    }

    private static LinePayload line(ContentLine line) {
        SkuId sku = line.item().sku();
        return new LinePayload(
                line.uniqueId(),
                line.parentId(),
                name(line.kind()),
                name(line.state()),
                sku == null ? null : sku.value(),
                line.item().name(),
                line.quantity(),
                line.orderedQuantity(),
                line.item().unit(),
                line.item().unitMultiplier().decimal().toPlainString(),
                money(line.amounts().unitPrice()),
                money(line.amounts().total()));
    }

    private static TotalPayload total(Total total) {
        return new TotalPayload(name(total.kind()), total.id(), money(total.value()));
    }

    private static ChangePayload change(OmsChange change) {
        return new ChangePayload(
                change.at(),
                money(change.increment()),
                money(change.discount()),
                change.added().size(),
                change.removed().size());
    }

    private static PaymentPayload payment(OmsPayment payment) {
        return new PaymentPayload(
                payment.group(), payment.systemName(), money(payment.value()), payment.active());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

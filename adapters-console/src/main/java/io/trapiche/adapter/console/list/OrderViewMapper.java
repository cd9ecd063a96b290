package io.trapiche.adapter.console.list;

import io.trapiche.adapter.console.wire.InvoicePayload;
import io.trapiche.adapter.console.wire.MoneyPayload;
import io.trapiche.adapter.console.wire.OrderPayload;
import io.trapiche.adapter.console.wire.OverduePayload;
import io.trapiche.adapter.console.wire.StateCountsPayload;
import io.trapiche.adapter.console.wire.StateCountsPayload.StateCountPayload;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderView.Watched;
import io.trapiche.application.view.port.OrderViews.StateCount;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Returned;
import io.trapiche.domain.channel.IssuedInvoice;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders as operators see them. */
public final class OrderViewMapper {

    private OrderViewMapper() {}

    public static OrderPayload order(OrderView view) {
        MarketplaceId marketplace = view.marketplace();
        MarketplaceOrderId marketplaceOrderId = view.marketplaceOrderId();
        OrderId vtexOrderId = view.vtexOrderId();
        OrderView.Progress progress = view.progress();
        return new OrderPayload(
                Kinds.nameOf(view.kind()),
                view.account().value(),
                marketplace == null ? null : marketplace.value(),
                marketplaceOrderId == null ? null : marketplaceOrderId.value(),
                vtexOrderId == null ? null : vtexOrderId.value(),
                view.state(),
                progress.phase(),
                VtexStatuses.status(view),
                overdue(view.watched()),
                progress.cancelling(),
                progress.parked(),
                progress.code(),
                progress.invoices(),
                progress.invoicedInFull(),
                money(view.value()),
                view.createdAt(),
                view.updatedAt(),
                view.sequence());
    }

    private static @Nullable OverduePayload overdue(@Nullable Watched watched) {
        Instant toldAt = watched == null ? null : watched.toldAt();
        return watched == null || toldAt == null
                ? null
                : new OverduePayload(watched.watchdog().published(), watched.since(), toldAt);
    }

    public static StateCountsPayload counts(List<StateCount> counts) {
        return new StateCountsPayload(
                counts.stream()
                        .map(
                                count ->
                                        new StateCountPayload(
                                                Kinds.nameOf(count.kind()),
                                                count.state(),
                                                count.orders()))
                        .toList());
    }

    /** With which an order was taken back; none for orders that were not. */
    public static List<InvoicePayload> returns(Placed order) {
        return order.phase() instanceof Returned returned
                ? returned.returns().stream().map(OrderViewMapper::invoice).toList()
                : List.of();
    }

    /** As VTEX shows them. */
    public static List<InvoicePayload> returns(OmsSnapshot order) {
        return order.returns().stream().map(OrderViewMapper::invoice).toList();
    }

    private static InvoicePayload invoice(OmsSnapshot.Package pack) {
        return new InvoicePayload(
                pack.invoiceNumber().value(), money(pack.value()), pack.key(), pack.url());
    }

    private static InvoicePayload invoice(IssuedInvoice invoice) {
        return new InvoicePayload(
                invoice.number().value(), money(invoice.value()), invoice.key(), invoice.url());
    }

    public static MoneyPayload money(Money money) {
        return new MoneyPayload(money.minorUnits(), money.currency().getCurrencyCode());
    }
}

package io.trapiche.adapter.erp.export.message;

import io.trapiche.adapter.erp.export.message.wire.InvoiceData;
import io.trapiche.adapter.erp.export.message.wire.IssuedInvoiceData;
import io.trapiche.adapter.erp.export.message.wire.MoneyData;
import io.trapiche.adapter.erp.export.message.wire.RemovalData;
import io.trapiche.adapter.erp.export.message.wire.TrackingData;
import io.trapiche.domain.channel.IssuedInvoice;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.Money;

/** Values that both kinds of orders have, as ERP systems read them. */
final class Values {

    private Values() {}

    static MoneyData money(Money money) {
        return new MoneyData(money.minorUnits(), money.currency().getCurrencyCode());
    }

    static InvoiceData invoice(Invoice invoice) {
        return new InvoiceData(
                invoice.number().value(),
                money(invoice.value()),
                invoice.issuedAt().toInstant(),
                invoice.items().stream().map(Values::item).toList(),
                invoice.key(),
                invoice.url());
    }

    private static InvoiceData.Item item(Invoice.Item item) {
        return new InvoiceData.Item(item.sku().value(), item.quantity(), money(item.unitPrice()));
    }

    static RemovalData removal(ItemRemoval removal) {
        Money discount = removal.discount();
        return new RemovalData(
                removal.reason(),
                removal.items().stream()
                        .map(item -> new RemovalData.Item(item.sku().value(), item.quantity()))
                        .toList(),
                discount == null ? null : money(discount));
    }

    static IssuedInvoiceData issued(IssuedInvoice invoice) {
        return new IssuedInvoiceData(
                invoice.number().value(), money(invoice.value()), invoice.key(), invoice.url());
    }

    static TrackingData tracking(Tracking tracking) {
        return new TrackingData(
                tracking.invoiceNumber().value(),
                tracking.courier(),
                tracking.trackingNumber(),
                tracking.trackingUrl(),
                tracking.deliveredAt());
    }
}

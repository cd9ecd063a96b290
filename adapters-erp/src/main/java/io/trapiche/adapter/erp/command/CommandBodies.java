package io.trapiche.adapter.erp.command;

import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each type of command says; null when it has a fault. */
final class CommandBodies {

    private static final int SHORT = 100;
    private static final int LONG = 2_000;
    private static final int DOCUMENT = 800_000;
    private static final int ITEMS = 1_000;
    private static final long MOST_UNITS = 1_000_000;

    /** Sums of many such amounts still fit. */
    private static final long MOST_MONEY = 1_000_000_000_000L;

    private CommandBodies() {}

    static @Nullable OmsAction read(CommandType type, Fields fields) {
        return switch (type) {
            case ACKNOWLEDGE ->
                    new OmsAction.Acknowledge(fields.optionalText("erpReference", SHORT));
            case INVOICE -> invoice(fields.object("invoice"));
            case TRACKING -> tracking(fields.object("tracking"));
            case CANCEL -> cancel(fields.text("reason", 500));
        };
    }

    private static @Nullable OmsAction cancel(@Nullable String reason) {
        return reason == null ? null : new OmsAction.Cancel(reason);
    }

    private static @Nullable OmsAction invoice(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        var number = fields.id("number", InvoiceNumber::parse);
        var value = money(fields, "value", 1);
        var issuedAt = fields.instant("issuedAt");
        var items = items(fields.objects("items", ITEMS), value);
        var key = fields.optionalText("key", SHORT);
        var url = fields.optionalUrl("url", LONG);
        var document = fields.optionalText("document", DOCUMENT);
        fields.refuseOthers();
        return number == null || value == null || issuedAt == null
                ? null
                : new OmsAction.RegisterInvoice(
                        new Invoice(
                                number,
                                value,
                                issuedAt,
                                items,
                                key,
                                url,
                                document == null ? null : new PersonalData(document)));
    }

    private static List<Invoice.Item> items(List<Fields> all, @Nullable Money value) {
        List<Invoice.Item> items = new ArrayList<>();
        for (Fields fields : all) {
            Invoice.Item item = item(fields, value);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private static Invoice.@Nullable Item item(Fields fields, @Nullable Money value) {
        var sku = fields.id("sku", SkuId::parse);
        var quantity = fields.wholeNumber("quantity", 1, MOST_UNITS);
        var price = money(fields, "unitPrice", 0);
        fields.refuseOthers();
        if (price != null && value != null && !price.currency().equals(value.currency())) {
            fields.fault("unitPrice.currency", "differs (expected: the currency of the value)");
        }
        return sku == null || quantity == null || price == null
                ? null
                : new Invoice.Item(sku, quantity.intValue(), price);
    }

    private static @Nullable Money money(Fields parent, String name, long min) {
        Fields fields = parent.object(name);
        if (fields == null) {
            return null;
        }
        var minorUnits = fields.wholeNumber("minorUnits", min, MOST_MONEY);
        var currency = currency(fields, fields.text("currency", 3));
        fields.refuseOthers();
        return minorUnits == null || currency == null ? null : new Money(minorUnits, currency);
    }

    private static @Nullable Currency currency(Fields fields, @Nullable String code) {
        try {
            return code == null ? null : Currency.getInstance(code);
        } catch (IllegalArgumentException _) {
            fields.fault("currency", "is unknown (expected: an ISO 4217 code)");
            return null;
        }
    }

    private static @Nullable OmsAction tracking(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        var invoiceNumber = fields.id("invoiceNumber", InvoiceNumber::parse);
        var courier = fields.text("courier", SHORT);
        var number = fields.text("trackingNumber", SHORT);
        var url = fields.optionalUrl("trackingUrl", LONG);
        var deliveredAt = fields.optionalInstant("deliveredAt");
        fields.refuseOthers();
        return invoiceNumber == null || courier == null || number == null
                ? null
                : new OmsAction.RegisterTracking(
                        new Tracking(invoiceNumber, courier, number, url, deliveredAt));
    }
}

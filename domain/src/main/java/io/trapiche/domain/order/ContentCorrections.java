package io.trapiche.domain.order;

import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Corrects fields of an order. What the customer pays still has to add up, so that a price can be
 * corrected only together with what it is a part of.
 */
public final class ContentCorrections {

    private static final int NAME = 200;
    private static final int CODE = 100;
    private static final int NUMBER = 50;
    private static final int NOTE = 2_000;

    private ContentCorrections() {}

    /** The corrected order, or every fault; faults repeat no value. */
    public static Parsed<OrderContent> apply(
            OrderContent content, List<FieldCorrection> corrections) {
        CorrectedFields fields = new CorrectedFields(corrections);
        OrderContent corrected = content(fields, content);
        if (fields.faults().isEmpty()) {
            sums(fields, content, corrected);
        }
        List<Violation> faults = fields.faults();
        return faults.isEmpty() ? Parsed.valid(corrected) : new Parsed.Faulty<>(faults);
    }

    private static OrderContent content(CorrectedFields fields, OrderContent was) {
        List<OrderLine> lines = lines(fields, was.lines());
        return new OrderContent(
                was.paymentStatus(),
                fields.amount("total", was.total()),
                fields.amount("interest", was.interest()),
                fields.amount("discount", was.discount()),
                lines,
                customer(fields, was.customer()),
                delivery(fields, was.delivery()),
                was.paymentMethods(),
                taxes(was, lines),
                was.trackingHints(),
                was.allowFranchises(),
                was.pickupAccountName(),
                fields.optional("note", was.note(), NOTE));
    }

    private static List<OrderLine> lines(CorrectedFields fields, List<OrderLine> were) {
        List<OrderLine> lines = new ArrayList<>();
        for (OrderLine was : were) {
            lines.add(line(fields, "lines[%d].".formatted(lines.size()), was));
        }
        return lines;
    }

    private static OrderLine line(CorrectedFields fields, String line, OrderLine was) {
        return new OrderLine(
                fields.sku(line + "sku", was.sku()),
                fields.quantity(line + "quantity", was.quantity()),
                fields.amount(line + "unit_price", was.unitPrice()),
                fields.amount(line + "shipping_price", was.shippingPrice()),
                was.channel(),
                fields.optionalText(line + "sla", was.sla(), CODE),
                fields.days(line + "stock_reservation", was.stockReservation()),
                fields.span(line + "shipping_estimate", was.shippingEstimate()),
                fields.optionalText(line + "warehouse_id", was.warehouseId(), CODE));
    }

    private static Customer customer(CorrectedFields fields, Customer was) {
        return new Customer(
                fields.email("customer.email", was.email()),
                fields.personal("customer.first_name", was.firstName(), NAME),
                fields.personal("customer.last_name", was.lastName(), NAME),
                fields.personal("customer.phone", was.phone(), NUMBER),
                fields.personal("customer.document", was.document(), NUMBER),
                was.corporate());
    }

    private static Delivery delivery(CorrectedFields fields, Delivery was) {
        return new Delivery(
                address(fields, was.address()), was.byMarketplace(), was.fromMarketplaceStock());
    }

    private static Address address(CorrectedFields fields, Address was) {
        return new Address(
                was.type(),
                fields.optionalText("delivery.address.id", was.id(), CODE),
                fields.personal("delivery.address.receiver_name", was.receiverName(), NAME),
                fields.personal("delivery.address.postal_code", was.postalCode(), CODE),
                fields.country("delivery.address.country", was.country()),
                fields.optional("delivery.address.state", was.state(), CODE),
                fields.optional("delivery.address.city", was.city(), NAME),
                fields.optional("delivery.address.neighborhood", was.neighborhood(), NAME),
                fields.optional("delivery.address.street", was.street(), NAME),
                fields.optional("delivery.address.number", was.number(), CODE),
                fields.optional("delivery.address.complement", was.complement(), NAME),
                was.geoCoordinates());
    }

    /** A tax goes with its line when no line has its SKU any more. */
    private static List<LineTax> taxes(OrderContent was, List<OrderLine> lines) {
        Map<SkuId, SkuId> renamed = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            renamed.putIfAbsent(was.lines().get(i).sku(), lines.get(i).sku());
        }
        lines.forEach(line -> renamed.put(line.sku(), line.sku()));
        return was.taxes().stream()
                .map(tax -> new LineTax(renamed.getOrDefault(tax.sku(), tax.sku()), tax.value()))
                .toList();
    }

    /**
     * Whatever else the total held when the order was placed, a discount or taxes, it holds after.
     */
    private static void sums(CorrectedFields fields, OrderContent was, OrderContent corrected) {
        Money other =
                was.total()
                        .plus(was.discount())
                        .minus(was.goodsAndShipping())
                        .minus(was.interest());
        Money expected =
                corrected
                        .goodsAndShipping()
                        .plus(corrected.interest())
                        .plus(other)
                        .minus(corrected.discount());
        if (!corrected.total().equals(expected)) {
            fields.fault(
                    "total",
                    "does not add up with items, shipping, interest and discount (expected: %d)"
                            .formatted(expected.minorUnits()));
        }
    }
}

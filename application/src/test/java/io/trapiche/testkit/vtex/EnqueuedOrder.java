package io.trapiche.testkit.vtex;

import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import java.util.ArrayList;
import java.util.List;

/** What the in-memory VTEX keeps of a placement. */
record EnqueuedOrder(
        AccountName account,
        AffiliateId affiliateId,
        MarketplaceOrderId orderId,
        boolean paid,
        Money value,
        List<Line> lines) {

    EnqueuedOrder {
        lines = List.copyOf(lines);
    }

    static EnqueuedOrder of(Placement placement) {
        List<Line> lines = new ArrayList<>();
        for (OrderLine line : placement.content().lines()) {
            lines.add(
                    new Line(
                            "unique-" + lines.size(),
                            line.sku(),
                            "SKU " + line.sku(),
                            line.quantity(),
                            line.unitPrice(),
                            line.unitPrice().times(line.quantity())));
        }
        return new EnqueuedOrder(
                placement.key().account(),
                placement.affiliateId(),
                placement.key().orderId(),
                placement.content().paymentStatus() == PaymentStatus.APPROVED,
                placement.content().total(),
                lines);
    }

    OmsOrderRef ref() {
        return new OmsOrderRef(account, new OrderId(affiliateId + "-" + orderId));
    }
}

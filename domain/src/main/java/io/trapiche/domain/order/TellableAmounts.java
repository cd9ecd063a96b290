package io.trapiche.domain.order;

import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** Finds amounts of an order that are none of VTEX's whole numbers. */
final class TellableAmounts {

    private final AmountScale scale;
    private final List<Violation> violations = new ArrayList<>();

    private TellableAmounts(AmountScale scale) {
        this.scale = scale;
    }

    static List<Violation> check(OrderContent content, AmountScale scale) {
        TellableAmounts amounts = new TellableAmounts(scale);
        amounts.check("total", content.total());
        amounts.check("interest", content.interest());
        amounts.check("discount", content.discount());
        for (int i = 0; i < content.lines().size(); i++) {
            OrderLine line = content.lines().get(i);
            amounts.check("lines[%d].unit_price".formatted(i), line.unitPrice());
            amounts.check("lines[%d].shipping_price".formatted(i), line.shippingPrice());
        }
        for (int i = 0; i < content.taxes().size(); i++) {
            amounts.check("taxes[%d].value".formatted(i), content.taxes().get(i).value());
        }
        return amounts.violations;
    }

    private void check(String field, Money amount) {
        if (scale.tell(amount).isEmpty()) {
            violations.add(
                    new Violation(
                            field + ".minor_units",
                            "cannot be told to VTEX, which counts hundredths (expected: a multiple of"
                                    + " "
                                    + scale.step(amount.currency())
                                    + ", and no more than a 64-bit number of hundredths)"));
        }
    }
}

package io.trapiche.sandbox.journal;

import io.trapiche.sandbox.oms.EffectListener;
import io.trapiche.sandbox.oms.Effects;
import io.trapiche.sandbox.oms.Invoice;
import io.trapiche.sandbox.oms.Order;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notes every effect on an order. */
public final class EffectNotes implements EffectListener {
    private final Journal journal;

    public EffectNotes(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void changed(@Nullable Order before, Order after) {
        if (before == null) {
            note(after, "placed", "");
            return;
        }
        for (Effects.Kind kind : Effects.Kind.values()) {
            if (after.effects().of(kind) > before.effects().of(kind)) {
                note(after, name(kind), detail(kind, before, after));
            }
        }
    }

    private void note(Order order, String what, String detail) {
        journal.note(
                order.key().account(),
                what,
                order.key().orderId(),
                order.placement().marketplaceOrderId(),
                detail);
    }

    private static String name(Effects.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The numbers of new invoices. */
    private static String detail(Effects.Kind kind, Order before, Order after) {
        if (kind != Effects.Kind.INVOICE && kind != Effects.Kind.RETURN) {
            return "";
        }
        Set<String> known =
                before.invoices().stream().map(Invoice::number).collect(Collectors.toSet());
        return after.invoices().stream()
                .map(Invoice::number)
                .filter(number -> !known.contains(number))
                .collect(Collectors.joining(","));
    }
}

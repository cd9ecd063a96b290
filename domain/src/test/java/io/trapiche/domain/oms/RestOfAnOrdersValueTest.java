package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.brl;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.oms.OmsOrders.given;
import static io.trapiche.domain.oms.OmsOrders.handled;
import static io.trapiche.domain.oms.OmsOrders.invoicedInPart;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.DoesNotFit;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.shared.Violation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order of 100.00, of which 40.00 are invoiced: no unit is taken out, but value. */
class RestOfAnOrdersValueTest {

    private static final Instant NOW = at(60);

    @Test
    void is_taken_off_without_units() {
        given(invoicedInPart())
                .when(discount("rem-1", 6_000))
                .then(new RemovalRequested(command("rem-1"), off(6_000), NOW))
                .when(discount("rem-1", 6_000))
                .thenUnchanged();
    }

    @Test
    void is_at_most_what_is_not_invoiced() {
        given(invoicedInPart())
                .when(discount("rem-1", 6_001))
                .thenRejected(
                        doesNotFit(
                                "exceeds what is left (expected: at most 6000, not yet invoiced)"));
    }

    @Test
    void is_not_the_whole_order() {
        given(handled())
                .when(discount("rem-1", 9_999))
                .then(new RemovalRequested(command("rem-1"), off(9_999), NOW));
        given(handled())
                .when(discount("rem-1", 10_000))
                .thenRejected(doesNotFit("leaves nothing of the order (expected: cancel it)"));
    }

    @Test
    void is_something() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemRemoval("out of stock", List.of(), null));
    }

    private static Instruct discount(String id, long centavos) {
        return Asks.remove(command(id), off(centavos), NOW);
    }

    private static ItemRemoval off(long centavos) {
        return new ItemRemoval("no freight", List.of(), brl(centavos));
    }

    private static DoesNotFit doesNotFit(String description) {
        return new DoesNotFit(List.of(new Violation("discount.minorUnits", description)));
    }
}

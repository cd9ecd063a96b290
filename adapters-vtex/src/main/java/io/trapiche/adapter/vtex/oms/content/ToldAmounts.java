package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.Money;
import java.util.Currency;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the amounts of one order document. */
public record ToldAmounts(AmountScale scale, Currency currency) {

    /** Zero where VTEX tells none; rounded down to whole minor units. */
    public Money part(OptionalLong told) {
        return told.isEmpty() ? Money.zero(currency) : money(told.getAsLong());
    }

    public Money part(JsonView told) {
        return part(told.wholeNumber());
    }

    /** Null where VTEX tells none. */
    @Nullable Money partOrNull(JsonView told) {
        OptionalLong number = told.wholeNumber();
        return number.isEmpty() ? null : money(number.getAsLong());
    }

    Money money(long told) {
        return scale.readDown(told, currency).orElseGet(() -> Money.zero(currency));
    }

    /** What is left between amounts; rounded towards zero, or nothing would leave something. */
    Money rest(long told) {
        Money size = money(Math.abs(told));
        return told < 0 ? new Money(-size.minorUnits(), currency) : size;
    }

    /** What VTEX tells of one of the currency's units. */
    long unit() {
        return scale.unit(currency);
    }

    /** What VTEX rounds a price of one unit by, at most. */
    long step() {
        return scale.tell(new Money(1, currency)).orElse(1L);
    }
}

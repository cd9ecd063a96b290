package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.Money;
import java.util.Currency;
import java.util.OptionalLong;

/** Reads the amounts of one order document. */
record ToldAmounts(AmountScale scale, Currency currency) {

    /** Zero where VTEX tells none; rounded down to whole minor units. */
    Money part(OptionalLong told) {
        return told.isEmpty()
                ? Money.zero(currency)
                : scale.readDown(told.getAsLong(), currency).orElseGet(() -> Money.zero(currency));
    }

    Money part(JsonView told) {
        return part(told.wholeNumber());
    }
}

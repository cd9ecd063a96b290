package io.trapiche.domain.draft;

import io.trapiche.domain.draft.OrderDraft.Amount;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Violations;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules for amounts of money: one currency and a sane range. */
final class AmountRules {

    /**
     * Highest amount in minor units. With at most {@value OrderRules#LINES} lines of at most
     * {@value LineRules#QUANTITY} units, no sum leaves a {@code long}.
     */
    static final long HIGHEST = 1_000_000_000_000L;

    private static final Set<String> CODES =
            Currency.availableCurrencies()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private final @Nullable String currency;

    /**
     * Rules for one order.
     *
     * @param currency that every amount has to have; null when only its form can be checked
     */
    AmountRules(@Nullable Currency currency) {
        this.currency = currency == null ? null : currency.getCurrencyCode();
    }

    @Nullable Money required(Violations violations, String field, @Nullable Amount amount) {
        if (amount == null) {
            violations.missing(field, "an amount, zero included");
        }
        return optional(violations, field, amount);
    }

    @Nullable Money optional(Violations violations, String field, @Nullable Amount amount) {
        return amount == null ? null : read(violations.in(field), amount);
    }

    private @Nullable Money read(Violations violations, Amount amount) {
        if (!isInRange(amount)) {
            violations.add("minor_units", "is out of range (expected: 0 to %d)".formatted(HIGHEST));
        }
        String code = currency(violations, amount.currencyCode());
        return code == null || !isInRange(amount) ? null : Money.of(amount.minorUnits(), code);
    }

    private @Nullable String currency(Violations violations, @Nullable String code) {
        if (code == null || code.isEmpty()) {
            violations.missing("currency_code", currency == null ? "an ISO 4217 code" : currency);
            return null;
        }
        if (currency != null && !code.equals(currency)) {
            violations.add("currency_code", "is not the account's (expected: " + currency + ")");
            return null;
        }
        if (!CODES.contains(code)) {
            violations.add("currency_code", "is unknown (expected: an ISO 4217 code)");
            return null;
        }
        return code;
    }

    static boolean isInRange(Amount amount) {
        return amount.minorUnits() >= 0 && amount.minorUnits() <= HIGHEST;
    }
}

package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AccountZones;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.AmountScales;
import io.trapiche.domain.shared.Money;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How an account's documents tell amounts, and moments without an offset.
 *
 * @param currencies of the account, for documents that tell none (those of 2015 to 2020 may lack
 *     {@code storePreferencesData}); empty where nobody knows
 */
public record AccountAmounts(
        AmountScales scales,
        Function<AccountName, Optional<Currency>> currencies,
        AccountZones zones) {

    ZoneId zone(AccountName account) {
        return zones.of(account);
    }

    /** Null when the document tells none. */
    static @Nullable String toldCurrency(JsonView document) {
        return document.field("storePreferencesData").field("currencyCode").filledText();
    }

    AmountScale scale(AccountName account) {
        return scales.of(account);
    }

    /**
     * The currency of a document.
     *
     * @param told by the document; null for none, or for one that is no ISO 4217 code
     */
    Optional<Currency> currency(AccountName account, @Nullable String told) {
        return known(told).or(() -> currencies.apply(account));
    }

    /** An amount of which no document tells the currency; empty where nobody knows it. */
    public Optional<Money> money(AccountName account, long told) {
        return currencies
                .apply(account)
                .flatMap(currency -> scale(account).readDown(told, currency));
    }

    /** Equal for as long as documents of the account are read alike. */
    String mark(AccountName account) {
        return scale(account).name().charAt(0)
                + currencies.apply(account).map(Currency::getCurrencyCode).orElse("")
                + zoneMark(zone(account));
    }

    private static String zoneMark(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "" : "@" + zone.getId();
    }

    /** Whether the document tells another currency than the account has. */
    boolean isForeign(AccountName account, @Nullable String told) {
        Optional<Currency> own = currencies.apply(account);
        return own.isPresent() && known(told).filter(other -> !other.equals(own.get())).isPresent();
    }

    private static Optional<Currency> known(@Nullable String code) {
        try {
            return Optional.ofNullable(code)
                    .map(text -> Currency.getInstance(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}

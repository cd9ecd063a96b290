package io.trapiche.faults.amounts;

import io.trapiche.orders.v1.Money;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * An account that sells in one currency.
 *
 * @param currency ISO 4217
 */
public record Store(String account, String currency) {

    /** Two decimals, none, and more than VTEX's hundredths can tell. */
    public static final List<Store> ALL =
            List.of(
                    new Store("lojademo", "BRL"),
                    new Store("tienda-cl", "CLP"),
                    new Store("tienda-co", "COP"),
                    new Store("tienda-mx", "MXN"),
                    new Store("mise-jp", "JPY"),
                    new Store("matjar-kw", "KWD"));

    private static final String LOCAL_CURRENCY = "BRL";

    private int digits() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /** The smallest amount that VTEX's hundredths can tell, in minor units. */
    public long step() {
        return digits() > 2 ? Math.powExact(10L, digits() - 2) : 1;
    }

    /** The same in hundredths. */
    public long stepAtVtex() {
        return digits() < 2 ? Math.powExact(10L, 2 - digits()) : 1;
    }

    Money money(long minorUnits) {
        return Money.newBuilder().setMinorUnits(minorUnits).setCurrencyCode(currency).build();
    }

    /** What the service has to be set up with beside local mode's two accounts. */
    public Stream<String> arguments() {
        if (currency.equals(LOCAL_CURRENCY)) {
            return Stream.of();
        }
        String vtex = "--trapiche.vtex.accounts." + account;
        String seller = "--trapiche.accounts." + account;
        return Stream.of(
                vtex + ".app-key=vtexappkey-" + account + "-LOCAL",
                vtex + ".app-token=local-token-" + account,
                vtex + ".callback-keys.run=callback-key-of-" + account + "-for-this-run-only",
                vtex + ".callback-key=run",
                seller + ".currency=" + currency,
                seller + ".marketplaces.feira=FRD",
                seller + ".marketplaces.bazar=BZR");
    }
}

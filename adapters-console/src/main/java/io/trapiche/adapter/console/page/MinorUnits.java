package io.trapiche.adapter.console.page;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.Currency;

/**
 * The digits of currencies' minor units as a module for the page: those of ISO 4217, as everywhere
 * here. A browser's {@code Intl} has those that prices are written with, which are others for COP,
 * HUF and IDR.
 */
final class MinorUnits {

    static final String MODULE = "minor-units.js";

    private static final int USUAL = 2;

    private MinorUnits() {}

    /** Only those that differ from the usual two are named. */
    static PageFile module() {
        return PageFile.of(
                MODULE,
                Currency.availableCurrencies()
                        .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                        .filter(currency -> currency.getDefaultFractionDigits() != USUAL)
                        .sorted(Comparator.comparing(Currency::getCurrencyCode))
                        .map(
                                currency ->
                                        "  %s: %d,\n"
                                                .formatted(
                                                        currency.getCurrencyCode(),
                                                        currency.getDefaultFractionDigits()))
                        .collect(
                                joining(
                                        "",
                                        "const OTHERS = {\n",
                                        "};\n\nexport const digitsOf = currency => OTHERS[currency]"
                                                + " ?? %d;\n".formatted(USUAL))));
    }
}

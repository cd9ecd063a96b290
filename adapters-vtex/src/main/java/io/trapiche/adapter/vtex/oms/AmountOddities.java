package io.trapiche.adapter.vtex.oms;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.application.logging.LimitedLog;
import io.trapiche.domain.shared.AccountName;
import java.time.InstantSource;
import java.util.Currency;
import org.slf4j.LoggerFactory;

/**
 * Tells of orders whose currency is not their account's, because the account's setting is wrong, or
 * an ERP that knows one currency only would book them wrongly; and of totals that their currency
 * does not know.
 */
public class AmountOddities {

    private static final AmountOddities UNTOLD =
            new AmountOddities(new SimpleMeterRegistry(), InstantSource.system()) {
                @Override
                void foreignCurrency(AccountName account, Currency told) {}

                @Override
                void noSuchAmount(AccountName account, long told, Currency currency) {}
            };

    private final MeterRegistry meters;
    private final LimitedLog log;

    public AmountOddities(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.log = LimitedLog.of(LoggerFactory.getLogger(AmountOddities.class), clock, 1);
    }

    /** Where nobody is to be told: the order was read before. */
    static AmountOddities untold() {
        return UNTOLD;
    }

    void foreignCurrency(AccountName account, Currency told) {
        meters.counter("trapiche.vtex.currency.mismatches", "account", account.value()).increment();
        log.warn(
                "currency of " + account,
                "{}: VTEX shows an order in {}, which is not the account's currency"
                        + " (trapiche.accounts.{}.currency)",
                account,
                told,
                account);
    }

    void noSuchAmount(AccountName account, long told, Currency currency) {
        meters.counter("trapiche.vtex.odd.amounts", "account", account.value()).increment();
        log.warn(
                "amount of " + account,
                "{}: VTEX shows an order's value as {}, which is no whole amount of {}; it is read"
                        + " rounded down",
                account,
                told,
                currency);
    }
}

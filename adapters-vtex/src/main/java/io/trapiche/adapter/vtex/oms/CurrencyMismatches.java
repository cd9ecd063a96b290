package io.trapiche.adapter.vtex.oms;

import io.micrometer.core.instrument.MeterRegistry;
import io.trapiche.application.logging.LimitedLog;
import io.trapiche.domain.shared.AccountName;
import java.time.InstantSource;
import java.util.Currency;
import org.slf4j.LoggerFactory;

/**
 * Tells of orders whose currency is not their account's: the account's setting is wrong, or an ERP
 * that knows one currency only would book them wrongly.
 */
public final class CurrencyMismatches {

    private final MeterRegistry meters;
    private final LimitedLog log;

    public CurrencyMismatches(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.log = LimitedLog.of(LoggerFactory.getLogger(CurrencyMismatches.class), clock, 1);
    }

    void seen(AccountName account, Currency told) {
        meters.counter("trapiche.vtex.currency.mismatches", "account", account.value()).increment();
        log.warn(
                "currency of " + account,
                "{}: VTEX shows an order in {}, which is not the account's currency"
                        + " (trapiche.accounts.{}.currency)",
                account,
                told,
                account);
    }
}

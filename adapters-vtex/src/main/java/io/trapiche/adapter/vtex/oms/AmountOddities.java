package io.trapiche.adapter.vtex.oms;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.adapter.vtex.oms.content.VtexRests;
import io.trapiche.application.logging.LimitedLog;
import io.trapiche.domain.shared.AccountName;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Tells of orders whose currency is not their account's, because the account's setting is wrong, or
 * an ERP that knows one currency only would book them wrongly; of totals that their currency does
 * not know; and of orders whose parts do not make their value.
 */
public class AmountOddities {

    private static final AmountOddities UNTOLD =
            new AmountOddities(new SimpleMeterRegistry(), InstantSource.system()) {
                @Override
                void foreignCurrency(AccountName account, Currency told) {}

                @Override
                void noSuchAmount(AccountName account, long told, Currency currency) {}

                @Override
                void partsDoNotAddUp(AccountName account, String version, VtexRests rests) {}
            };

    private static final String MISMATCHES = "trapiche.vtex.currency.mismatches";
    private static final String AMOUNTS = "trapiche.vtex.odd.amounts";
    private static final String SUMS = "trapiche.vtex.sum.mismatches";
    private static final int REMEMBERED = 1_000;

    private final MeterRegistry meters;
    private final LimitedLog log;
    private final Set<String> unequal =
            Collections.newSetFromMap(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    public AmountOddities(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.log = LimitedLog.of(LoggerFactory.getLogger(AmountOddities.class), clock, 1);
    }

    /** Where nobody is to be told: the order was read before. */
    static AmountOddities untold() {
        return UNTOLD;
    }

    /** Makes the account's numbers begin with nought, so that the first of each is seen to come. */
    public void show(AccountName account) {
        Stream.of(MISMATCHES, AMOUNTS, SUMS).forEach(name -> counter(name, account));
    }

    private Counter counter(String name, AccountName account) {
        return meters.counter(name, "account", account.value());
    }

    void foreignCurrency(AccountName account, Currency told) {
        counter(MISMATCHES, account).increment();
        log.warn(
                "currency of " + account,
                "{}: VTEX shows an order in {}, which is not the account's currency"
                        + " (trapiche.accounts.{}.currency)",
                account,
                told,
                account);
    }

    void noSuchAmount(AccountName account, long told, Currency currency) {
        counter(AMOUNTS, account).increment();
        log.warn(
                "amount of " + account,
                "{}: VTEX shows an order's value as {}, which is no whole amount of {}; it is read"
                        + " rounded down",
                account,
                told,
                currency);
    }

    /**
     * Counts each version of an order once; of many that come again and again, the last thousand.
     *
     * @param version fingerprint of the document
     */
    void partsDoNotAddUp(AccountName account, String version, VtexRests rests) {
        if (isNews(account + " " + version)) {
            counter(SUMS, account).increment();
            log.warn(
                    "sums of " + account,
                    "{}: the parts of an order in VTEX do not make its value: {} are left, and {} of"
                            + " its lines",
                    account,
                    rests.difference(),
                    rests.lineDifference());
        }
    }

    private boolean isNews(String version) {
        synchronized (unequal) {
            return unequal.add(version);
        }
    }
}

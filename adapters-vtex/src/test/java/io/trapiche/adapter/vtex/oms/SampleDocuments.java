package io.trapiche.adapter.vtex.oms;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AmountScales;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;

/** Readers of documents of an account in reais. */
public final class SampleDocuments {

    static final AccountName ACCOUNT = new AccountName("lojademo");

    private SampleDocuments() {}

    public static OrderDocuments reader(OrderFields fields) {
        return reader(fields, "BRL");
    }

    static OrderDocuments reader(OrderFields fields, String currency) {
        return reader(fields, currency, ZoneOffset.UTC);
    }

    static OrderDocuments reader(OrderFields fields, String currency, ZoneId zone) {
        return new OrderDocuments(
                fields,
                amounts(currency, zone),
                new AmountOddities(new SimpleMeterRegistry(), InstantSource.system()));
    }

    public static OrderContents contents(String currency) {
        return new StoredOrderContents(amounts(currency, ZoneOffset.UTC));
    }

    static AccountAmounts amounts(String currency, ZoneId zone) {
        return new AccountAmounts(
                AmountScales.DOCUMENTED,
                _ -> Optional.of(Currency.getInstance(currency)),
                _ -> zone);
    }
}

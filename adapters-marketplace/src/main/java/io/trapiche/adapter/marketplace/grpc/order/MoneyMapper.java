package io.trapiche.adapter.marketplace.grpc.order;

import io.trapiche.orders.v1.Money;

/** Amounts of money. */
public final class MoneyMapper {

    private MoneyMapper() {}

    static io.trapiche.domain.shared.Money toDomain(Money amount) {
        return io.trapiche.domain.shared.Money.of(amount.getMinorUnits(), amount.getCurrencyCode());
    }

    public static Money toWire(io.trapiche.domain.shared.Money amount) {
        return Money.newBuilder()
                .setMinorUnits(amount.minorUnits())
                .setCurrencyCode(amount.currency().getCurrencyCode())
                .build();
    }
}

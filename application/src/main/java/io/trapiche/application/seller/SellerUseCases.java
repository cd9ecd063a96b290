package io.trapiche.application.seller;

import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.application.seller.port.RegisterSellerUseCase;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.domain.seller.SellerAccountCommand;
import io.trapiche.domain.seller.SellerAccountEvent;
import io.trapiche.domain.seller.SellerAccountRefusal;
import io.trapiche.domain.seller.SellerAccountState;
import java.time.InstantSource;

/** Assembles what is asked about sellers. */
public final class SellerUseCases {

    private final CachedSellerAccounts cached;
    private final RegisterSellerUseCase registration;

    public SellerUseCases(
            Aggregates<
                            SellerAccountCommand,
                            SellerAccountState,
                            SellerAccountEvent,
                            SellerAccountRefusal>
                    accounts,
            InstantSource clock) {
        this.cached = new CachedSellerAccounts(accounts, clock);
        this.registration = new RegisterSellerService(accounts, clock);
    }

    public SellerAccounts accounts() {
        return cached;
    }

    public MarketplaceAccess access() {
        return cached;
    }

    public RegisterSellerUseCase registration() {
        return registration;
    }
}

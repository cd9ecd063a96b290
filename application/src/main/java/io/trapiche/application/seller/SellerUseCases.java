package io.trapiche.application.seller;

import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.application.seller.port.RegisterSellerUseCase;
import io.trapiche.application.seller.port.SellerAccounts;
import java.time.InstantSource;

/** Assembles what is asked about sellers. */
public final class SellerUseCases {

    private final CachedSellerAccounts cached;
    private final RegisterSellerUseCase registration;

    public SellerUseCases(Sellers accounts, InstantSource clock) {
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

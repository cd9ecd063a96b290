package io.trapiche.application.seller;

import io.trapiche.application.seller.port.RegisterSellerUseCase;
import io.trapiche.domain.seller.SellerAccountCommand;
import io.trapiche.domain.seller.SellerAccountCommand.ConnectMarketplace;
import io.trapiche.domain.seller.SellerAccountCommand.DisableFranchises;
import io.trapiche.domain.seller.SellerAccountCommand.EnableFranchises;
import io.trapiche.domain.seller.SellerAccountCommand.RegisterAccount;
import io.trapiche.domain.seller.SellerAccountEvent;
import io.trapiche.domain.seller.SellerAccountRefusal;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.MarketplaceId;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Map;

/** Registers sellers and their marketplaces. */
public final class RegisterSellerService implements RegisterSellerUseCase {

    private final Sellers accounts;
    private final InstantSource clock;

    public RegisterSellerService(Sellers accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void register(
            AccountName account, Currency currency, Map<MarketplaceId, AffiliateId> marketplaces) {
        carryOut(account, new RegisterAccount(account, currency, clock.instant()));
        marketplaces.forEach(
                (marketplace, affiliateId) ->
                        carryOut(
                                account,
                                new ConnectMarketplace(marketplace, affiliateId, clock.instant())));
    }

    @Override
    public void allowFranchises(AccountName account, boolean allowed) {
        carryOut(
                account,
                allowed
                        ? new EnableFranchises(clock.instant())
                        : new DisableFranchises(clock.instant()));
    }

    private void carryOut(AccountName account, SellerAccountCommand command) {
        switch (accounts.handle(account, command)) {
            case Decision.Accepted<SellerAccountEvent, SellerAccountRefusal> _,
                    Decision.Unchanged<SellerAccountEvent, SellerAccountRefusal> _ -> {}
            case Decision.Rejected<SellerAccountEvent, SellerAccountRefusal>(var reason) ->
                    throw new IllegalArgumentException(account + ": " + reason);
        }
    }
}

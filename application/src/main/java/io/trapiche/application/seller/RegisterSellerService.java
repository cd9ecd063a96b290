package io.trapiche.application.seller;

import io.trapiche.application.seller.port.RegisterSellerUseCase;
import io.trapiche.application.seller.port.WishedSeller;
import io.trapiche.domain.seller.SellerAccountCommand;
import io.trapiche.domain.seller.SellerAccountEvent;
import io.trapiche.domain.seller.SellerAccountEvent.AccountRegistered;
import io.trapiche.domain.seller.SellerAccountEvent.AccountResumed;
import io.trapiche.domain.seller.SellerAccountEvent.AccountSuspended;
import io.trapiche.domain.seller.SellerAccountEvent.FranchisesDisabled;
import io.trapiche.domain.seller.SellerAccountEvent.FranchisesEnabled;
import io.trapiche.domain.seller.SellerAccountEvent.MarketplaceConnected;
import io.trapiche.domain.seller.SellerAccountEvent.MarketplaceDisconnected;
import io.trapiche.domain.seller.SellerAccountRefusal;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Decision;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers sellers and their marketplaces. */
public final class RegisterSellerService implements RegisterSellerUseCase {

    private static final Logger log = LoggerFactory.getLogger(RegisterSellerService.class);

    private final Sellers accounts;
    private final InstantSource clock;

    public RegisterSellerService(Sellers accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public List<SellerAccountRefusal> refusals(WishedSeller wished) {
        return wished.refusedBy(accounts.find(wished.account()));
    }

    @Override
    public List<SellerAccountRefusal> register(WishedSeller wished) {
        List<SellerAccountRefusal> refusals = refusals(wished);
        return refusals.isEmpty()
                ? wished.commands(clock.instant()).stream()
                        .flatMap(command -> carryOut(wished.account(), command))
                        .toList()
                : refusals;
    }

    private Stream<SellerAccountRefusal> carryOut(
            AccountName account, SellerAccountCommand command) {
        return switch (accounts.handle(account, command)) {
            case Decision.Accepted<SellerAccountEvent, SellerAccountRefusal>(var events) -> {
                events.forEach(event -> log.info("account {}: {}", account, told(event)));
                yield Stream.empty();
            }
            case Decision.Unchanged<SellerAccountEvent, SellerAccountRefusal> _ -> Stream.empty();
            case Decision.Rejected<SellerAccountEvent, SellerAccountRefusal>(var reason) ->
                    Stream.of(reason);
        };
    }

    private static String told(SellerAccountEvent event) {
        return switch (event) {
            case AccountRegistered(_, var currency, _) -> "its currency is now " + currency;
            case MarketplaceConnected(var marketplace, var affiliateId, _) ->
                    "marketplace %s is now connected as %s".formatted(marketplace, affiliateId);
            case MarketplaceDisconnected(var marketplace, _) ->
                    "marketplace %s is no longer connected".formatted(marketplace);
            case AccountSuspended _ -> "suspended";
            case AccountResumed _ -> "no longer suspended";
            case FranchisesEnabled _ -> "franchises may take part in its orders from now on";
            case FranchisesDisabled _ -> "franchises take no part in its orders any more";
        };
    }
}

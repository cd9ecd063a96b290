package io.trapiche.domain.seller;

import static io.trapiche.domain.shared.Decision.accept;
import static io.trapiche.domain.shared.Decision.reject;
import static io.trapiche.domain.shared.Decision.unchanged;

import io.trapiche.domain.seller.SellerAccountCommand.ConnectMarketplace;
import io.trapiche.domain.seller.SellerAccountCommand.DisableFranchises;
import io.trapiche.domain.seller.SellerAccountCommand.DisconnectMarketplace;
import io.trapiche.domain.seller.SellerAccountCommand.EnableFranchises;
import io.trapiche.domain.seller.SellerAccountCommand.RegisterAccount;
import io.trapiche.domain.seller.SellerAccountCommand.ResumeAccount;
import io.trapiche.domain.seller.SellerAccountCommand.SuspendAccount;
import io.trapiche.domain.seller.SellerAccountEvent.AccountRegistered;
import io.trapiche.domain.seller.SellerAccountEvent.AccountResumed;
import io.trapiche.domain.seller.SellerAccountEvent.AccountSuspended;
import io.trapiche.domain.seller.SellerAccountEvent.FranchisesDisabled;
import io.trapiche.domain.seller.SellerAccountEvent.FranchisesEnabled;
import io.trapiche.domain.seller.SellerAccountEvent.MarketplaceConnected;
import io.trapiche.domain.seller.SellerAccountEvent.MarketplaceDisconnected;
import io.trapiche.domain.seller.SellerAccountRefusal.AffiliateIdTaken;
import io.trapiche.domain.seller.SellerAccountRefusal.OtherCurrency;
import io.trapiche.domain.seller.SellerAccountRefusal.UnknownAccount;
import io.trapiche.domain.seller.SellerAccountState.NotRegistered;
import io.trapiche.domain.seller.SellerAccountState.Registered;
import io.trapiche.domain.shared.Decider;
import io.trapiche.domain.shared.Decision;
import java.util.Currency;
import java.util.Map;

/** The rules of a seller's account. */
public final class SellerAccountDecider
        implements Decider<
                SellerAccountCommand,
                SellerAccountState,
                SellerAccountEvent,
                SellerAccountRefusal> {

    @Override
    public SellerAccountState initial() {
        return new NotRegistered();
    }

    @Override
    public Decision<SellerAccountEvent, SellerAccountRefusal> decide(
            SellerAccountState state, SellerAccountCommand command) {
        return switch (state) {
            case NotRegistered _ ->
                    command instanceof RegisterAccount register
                            ? accept(registered(register))
                            : reject(new UnknownAccount());
            case Registered account -> decideRegistered(account, command);
        };
    }

    private static AccountRegistered registered(RegisterAccount register) {
        return new AccountRegistered(register.account(), register.currency(), register.at());
    }

    private Decision<SellerAccountEvent, SellerAccountRefusal> decideRegistered(
            Registered account, SellerAccountCommand command) {
        return switch (command) {
            case RegisterAccount register -> registerAgain(account, register);
            case ConnectMarketplace connect -> connect(account, connect);
            case DisconnectMarketplace disconnect ->
                    account.marketplaces().containsKey(disconnect.marketplace())
                            ? accept(
                                    new MarketplaceDisconnected(
                                            disconnect.marketplace(), disconnect.at()))
                            : unchanged();
            case SuspendAccount suspend ->
                    account.suspended()
                            ? unchanged()
                            : accept(new AccountSuspended(suspend.reason(), suspend.at()));
            case ResumeAccount resume ->
                    account.suspended() ? accept(new AccountResumed(resume.at())) : unchanged();
            case EnableFranchises enable ->
                    account.franchises() ? unchanged() : accept(new FranchisesEnabled(enable.at()));
            case DisableFranchises disable ->
                    account.franchises()
                            ? accept(new FranchisesDisabled(disable.at()))
                            : unchanged();
        };
    }

    private static Decision<SellerAccountEvent, SellerAccountRefusal> registerAgain(
            Registered account, RegisterAccount register) {
        Currency stored = account.currency();
        if (stored.equals(register.currency())) {
            return unchanged();
        }
        return stored.equals(register.former())
                ? accept(registered(register))
                : reject(new OtherCurrency(register.currency(), stored));
    }

    private Decision<SellerAccountEvent, SellerAccountRefusal> connect(
            Registered account, ConnectMarketplace connect) {
        if (connect.affiliateId().equals(account.marketplaces().get(connect.marketplace()))) {
            return unchanged();
        }
        return account.marketplaceOf(connect.affiliateId())
                .<Decision<SellerAccountEvent, SellerAccountRefusal>>map(
                        other ->
                                reject(
                                        new AffiliateIdTaken(
                                                connect.marketplace(),
                                                connect.affiliateId(),
                                                other)))
                .orElseGet(
                        () ->
                                accept(
                                        new MarketplaceConnected(
                                                connect.marketplace(),
                                                connect.affiliateId(),
                                                connect.at())));
    }

    @Override
    public SellerAccountState evolve(SellerAccountState state, SellerAccountEvent event) {
        return switch (state) {
            case NotRegistered _ ->
                    event instanceof AccountRegistered registered
                            ? new Registered(
                                    registered.account(),
                                    registered.currency(),
                                    Map.of(),
                                    false,
                                    false,
                                    registered.at())
                            : state;
            case Registered account ->
                    switch (event) {
                        case AccountRegistered again -> account.in(again.currency());
                        case MarketplaceConnected connected ->
                                account.with(connected.marketplace(), connected.affiliateId());
                        case MarketplaceDisconnected disconnected ->
                                account.without(disconnected.marketplace());
                        case AccountSuspended _ -> account.suspended(true);
                        case AccountResumed _ -> account.suspended(false);
                        case FranchisesEnabled _ -> account.franchises(true);
                        case FranchisesDisabled _ -> account.franchises(false);
                    };
        };
    }
}

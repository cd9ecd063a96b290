package io.trapiche.domain.seller;

import static io.trapiche.domain.Samples.ACCOUNT;
import static io.trapiche.domain.Samples.AFFILIATE;
import static io.trapiche.domain.Samples.MARKETPLACE;
import static io.trapiche.domain.Samples.NOON;
import static io.trapiche.domain.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.DeciderSpec;
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
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SellerAccountTest {

    private static final Currency REAL = Currency.getInstance("BRL");
    private static final MarketplaceId BAZAR = new MarketplaceId("bazar");
    private static final AffiliateId BZR = new AffiliateId("BZR");
    private static final RegisterAccount REGISTER = new RegisterAccount(ACCOUNT, REAL, NOON);
    private static final ConnectMarketplace CONNECT =
            new ConnectMarketplace(MARKETPLACE, AFFILIATE, at(1));

    private final DeciderSpec<
                    SellerAccountCommand,
                    SellerAccountState,
                    SellerAccountEvent,
                    SellerAccountRefusal>
            unknown = DeciderSpec.of(new SellerAccountDecider());
    private final DeciderSpec<
                    SellerAccountCommand,
                    SellerAccountState,
                    SellerAccountEvent,
                    SellerAccountRefusal>
            registered = unknown.given(new AccountRegistered(ACCOUNT, REAL, NOON));
    private final DeciderSpec<
                    SellerAccountCommand,
                    SellerAccountState,
                    SellerAccountEvent,
                    SellerAccountRefusal>
            connected = registered.given(new MarketplaceConnected(MARKETPLACE, AFFILIATE, at(1)));

    @Test
    void registers_once() {
        unknown.thenState(new NotRegistered())
                .when(REGISTER)
                .then(new AccountRegistered(ACCOUNT, REAL, NOON))
                .thenState(new Registered(ACCOUNT, REAL, Map.of(), false, false, NOON))
                .when(REGISTER)
                .thenUnchanged();
    }

    @Test
    void keeps_its_currency_unless_it_says_which_one_it_gives_up() {
        Currency dollar = Currency.getInstance("USD");
        registered
                .when(new RegisterAccount(ACCOUNT, dollar, at(2)))
                .thenRejected(new OtherCurrency(dollar, REAL));
        registered
                .when(new RegisterAccount(ACCOUNT, dollar, Currency.getInstance("CLP"), at(2)))
                .thenRejected(new OtherCurrency(dollar, REAL));
    }

    @Test
    void has_the_currency_for_which_it_gave_up_the_former_one() {
        RegisterAccount inDollars =
                new RegisterAccount(ACCOUNT, Currency.getInstance("USD"), REAL, NOON);
        registered
                .when(CONNECT)
                .then(new MarketplaceConnected(MARKETPLACE, AFFILIATE, at(1)))
                .when(inDollars)
                .then(new AccountRegistered(ACCOUNT, Currency.getInstance("USD"), NOON))
                .when(inDollars)
                .thenUnchanged()
                .when(CONNECT)
                .thenUnchanged();
    }

    @Test
    void has_to_be_registered_for_anything_else() {
        unknown.when(CONNECT).thenRejected(new UnknownAccount());
        unknown.when(new ResumeAccount(NOON)).thenRejected(new UnknownAccount());
        unknown.given(new AccountSuspended("late", NOON)).thenState(new NotRegistered());
    }

    @Test
    void connects_a_marketplace_once() {
        registered
                .when(CONNECT)
                .then(new MarketplaceConnected(MARKETPLACE, AFFILIATE, at(1)))
                .when(CONNECT)
                .thenUnchanged();
    }

    @Test
    void connects_several_marketplaces_under_affiliate_ids_of_their_own() {
        connected
                .when(new ConnectMarketplace(BAZAR, AFFILIATE, at(2)))
                .thenRejected(new AffiliateIdTaken(BAZAR, AFFILIATE, MARKETPLACE));
        connected
                .when(new ConnectMarketplace(BAZAR, BZR, at(2)))
                .then(new MarketplaceConnected(BAZAR, BZR, at(2)))
                .thenState(
                        new Registered(
                                ACCOUNT,
                                REAL,
                                Map.of(MARKETPLACE, AFFILIATE, BAZAR, BZR),
                                false,
                                false,
                                NOON));
    }

    @Test
    void moves_a_marketplace_to_another_affiliate_id() {
        connected
                .when(new ConnectMarketplace(MARKETPLACE, BZR, at(2)))
                .then(new MarketplaceConnected(MARKETPLACE, BZR, at(2)))
                .thenState(
                        new Registered(ACCOUNT, REAL, Map.of(MARKETPLACE, BZR), false, false, NOON))
                .when(new ConnectMarketplace(BAZAR, AFFILIATE, at(3)))
                .then(new MarketplaceConnected(BAZAR, AFFILIATE, at(3)));
    }

    @Test
    void disconnects_a_marketplace_once() {
        DisconnectMarketplace disconnect = new DisconnectMarketplace(MARKETPLACE, at(2));
        connected
                .when(disconnect)
                .then(new MarketplaceDisconnected(MARKETPLACE, at(2)))
                .thenState(new Registered(ACCOUNT, REAL, Map.of(), false, false, NOON))
                .when(disconnect)
                .thenUnchanged();
    }

    @Test
    void is_suspended_and_resumed_once() {
        connected
                .when(new ResumeAccount(at(2)))
                .thenUnchanged()
                .when(new SuspendAccount("unpaid", at(2)))
                .then(new AccountSuspended("unpaid", at(2)))
                .thenState(
                        new Registered(
                                ACCOUNT, REAL, Map.of(MARKETPLACE, AFFILIATE), true, false, NOON))
                .when(new SuspendAccount("other reason", at(3)))
                .thenUnchanged()
                .when(new ResumeAccount(at(4)))
                .then(new AccountResumed(at(4)))
                .thenState(
                        new Registered(
                                ACCOUNT, REAL, Map.of(MARKETPLACE, AFFILIATE), false, false, NOON));
    }

    @Test
    void gets_and_loses_the_franchise_capability_once() {
        registered
                .when(new DisableFranchises(at(2)))
                .thenUnchanged()
                .when(new EnableFranchises(at(3)))
                .then(new FranchisesEnabled(at(3)))
                .thenState(new Registered(ACCOUNT, REAL, Map.of(), false, true, NOON))
                .when(new EnableFranchises(at(4)))
                .thenUnchanged()
                .when(CONNECT)
                .then(new MarketplaceConnected(MARKETPLACE, AFFILIATE, at(1)))
                .thenState(
                        new Registered(
                                ACCOUNT, REAL, Map.of(MARKETPLACE, AFFILIATE), false, true, NOON))
                .when(new DisableFranchises(at(5)))
                .then(new FranchisesDisabled(at(5)))
                .thenState(
                        new Registered(
                                ACCOUNT, REAL, Map.of(MARKETPLACE, AFFILIATE), false, false, NOON));
    }

    @Test
    void a_second_registration_in_its_history_means_nothing() {
        connected.given(new AccountRegistered(ACCOUNT, REAL, at(9))).thenState(connected.state());
    }

    @Test
    void finds_the_marketplace_behind_an_affiliate_id() {
        Registered account = (Registered) connected.state();
        assertThat(account.marketplaceOf(AFFILIATE)).contains(MARKETPLACE);
        assertThat(account.marketplaceOf(BZR)).isEmpty();
    }
}

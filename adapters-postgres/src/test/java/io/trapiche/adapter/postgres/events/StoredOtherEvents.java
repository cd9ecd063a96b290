package io.trapiche.adapter.postgres.events;

import static io.trapiche.adapter.postgres.events.StoredChannelEvents.AT;

import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandRejected;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandTaken;
import io.trapiche.domain.seller.SellerAccountEvent.AccountRegistered;
import io.trapiche.domain.seller.SellerAccountEvent.AccountResumed;
import io.trapiche.domain.seller.SellerAccountEvent.AccountSuspended;
import io.trapiche.domain.seller.SellerAccountEvent.FranchisesDisabled;
import io.trapiche.domain.seller.SellerAccountEvent.FranchisesEnabled;
import io.trapiche.domain.seller.SellerAccountEvent.MarketplaceConnected;
import io.trapiche.domain.seller.SellerAccountEvent.MarketplaceDisconnected;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Violation;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** The stored events of seller accounts and ERP commands, under the names of their files. */
final class StoredOtherEvents {

    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final MarketplaceId MARKETPLACE = new MarketplaceId("feira");

    private StoredOtherEvents() {}

    static Map<String, Object> sellers() {
        return Map.of(
                "seller-account.registered",
                new AccountRegistered(ACCOUNT, Currency.getInstance("BRL"), AT),
                "seller-account.marketplace-connected",
                new MarketplaceConnected(MARKETPLACE, new AffiliateId("FRD"), AT),
                "seller-account.marketplace-disconnected",
                new MarketplaceDisconnected(MARKETPLACE, AT),
                "seller-account.suspended",
                new AccountSuspended("contract ended", AT),
                "seller-account.resumed",
                new AccountResumed(AT),
                "seller-account.franchises-enabled",
                new FranchisesEnabled(AT),
                "seller-account.franchises-disabled",
                new FranchisesDisabled(AT));
    }

    static Map<String, Object> commands() {
        return Map.of(
                "erp-command.taken",
                new ErpCommandTaken(
                        ACCOUNT, new CommandId("invoice-1"), new OrderId("FRD-1001"), AT),
                "erp-command.rejected",
                new ErpCommandRejected(
                        ACCOUNT,
                        new CommandId("invoice-1"),
                        "RegisterInvoice",
                        new OrderId("FRD-1001"),
                        "INVALID_COMMAND",
                        List.of(new Violation("invoice.number", "is missing")),
                        AT),
                "erp-command.rejected.minimal",
                new ErpCommandRejected(
                        ACCOUNT,
                        new CommandId("trapiche.erp.commands-0-17"),
                        "",
                        null,
                        "UNREADABLE",
                        List.of(),
                        AT));
    }
}

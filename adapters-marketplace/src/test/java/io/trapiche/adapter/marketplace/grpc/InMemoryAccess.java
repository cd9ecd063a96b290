package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import java.util.Currency;
import java.util.Map;

/**
 * Accounts {@code lojademo} (both marketplaces, with franchises), {@code mercadinho} (feira only,
 * refuses wrong check digits) and {@code fechada} (suspended).
 */
public final class InMemoryAccess implements MarketplaceAccess {

    private static final Map<String, String> AFFILIATES = Map.of("feira", "FRD", "bazar", "BZR");

    @Override
    public Access of(MarketplaceId marketplace, AccountName account) {
        return switch (account.value()) {
            case "lojademo" -> granted(marketplace, account);
            case "mercadinho" ->
                    marketplace.value().equals("feira")
                            ? granted(marketplace, account)
                            : new Access.NotConnected();
            case "fechada" -> new Access.Suspended();
            default -> new Access.UnknownAccount();
        };
    }

    private static Access granted(MarketplaceId marketplace, AccountName account) {
        return new Access.Granted(
                account,
                marketplace,
                new AffiliateId(AFFILIATES.getOrDefault(marketplace.value(), "XXX")),
                Currency.getInstance("BRL"),
                account.value().equals("lojademo"));
    }
}

package io.trapiche.application.seller.port;

import io.trapiche.domain.seller.SellerAccountCommand;
import io.trapiche.domain.seller.SellerAccountCommand.ConnectMarketplace;
import io.trapiche.domain.seller.SellerAccountCommand.DisableFranchises;
import io.trapiche.domain.seller.SellerAccountCommand.EnableFranchises;
import io.trapiche.domain.seller.SellerAccountCommand.RegisterAccount;
import io.trapiche.domain.seller.SellerAccountDecider;
import io.trapiche.domain.seller.SellerAccountEvent;
import io.trapiche.domain.seller.SellerAccountRefusal;
import io.trapiche.domain.seller.SellerAccountState;
import io.trapiche.domain.seller.SellerAccountState.NotRegistered;
import io.trapiche.domain.seller.SellerAccountState.Registered;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.Decision.Rejected;
import io.trapiche.domain.shared.MarketplaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A seller as somebody wishes to have it.
 *
 * @param former the currency that it gives up for this one; null for none
 * @param marketplaces affiliate id of each that is to be connected, no two the same
 * @param franchises its franchises may take part in orders
 */
public record WishedSeller(
        AccountName account,
        Currency currency,
        @Nullable Currency former,
        Map<MarketplaceId, AffiliateId> marketplaces,
        boolean franchises) {

    private static final SellerAccountDecider RULES = new SellerAccountDecider();

    public WishedSeller {
        marketplaces = Map.copyOf(marketplaces);
    }

    /** What brings the account there. */
    public List<SellerAccountCommand> commands(Instant at) {
        List<SellerAccountCommand> commands = new ArrayList<>();
        commands.add(new RegisterAccount(account, currency, former, at));
        marketplaces.forEach(
                (marketplace, affiliateId) ->
                        commands.add(new ConnectMarketplace(marketplace, affiliateId, at)));
        commands.add(franchises ? new EnableFranchises(at) : new DisableFranchises(at));
        return commands;
    }

    /**
     * What the account as it stands does not take of it; empty when {@link #commands} can all be
     * carried out, in whatever order.
     */
    public List<SellerAccountRefusal> refusedBy(SellerAccountState stored) {
        return switch (stored) {
            case NotRegistered _ -> List.of();
            case Registered _ ->
                    commands(Instant.EPOCH).stream()
                            .flatMap(command -> refusal(stored, command))
                            .toList();
        };
    }

    private static Stream<SellerAccountRefusal> refusal(
            SellerAccountState stored, SellerAccountCommand command) {
        return RULES.decide(stored, command)
                        instanceof Rejected<SellerAccountEvent, SellerAccountRefusal>(var reason)
                ? Stream.of(reason)
                : Stream.empty();
    }
}

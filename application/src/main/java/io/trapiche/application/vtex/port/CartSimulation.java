package io.trapiche.application.vtex.port;

import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.scenario.CartQuote;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import java.util.Currency;
import java.util.List;

/** VTEX's cart simulation, which changes nothing and may be asked as often as VTEX bears it. */
public interface CartSimulation {

    /**
     * A cart that nobody buys.
     *
     * @param currency of the account; VTEX tells bare numbers
     * @param lines no SKU twice
     */
    record Cart(
            AccountName account,
            AffiliateId affiliateId,
            Currency currency,
            List<OrderLine> lines,
            Address address) {
        public Cart {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What VTEX says of each SKU; nothing of one that it does not know.
     *
     * @throws VtexUnavailable when VTEX did not answer as agreed
     */
    List<CartQuote> simulate(Cart cart);
}

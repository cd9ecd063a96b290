package io.trapiche.adapter.vtex.inbound;

import io.trapiche.adapter.vtex.address.SubmissionAddress;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.domain.shared.AffiliateId;
import java.util.Optional;

/**
 * The order that a call may speak of.
 *
 * @param affiliateId under which the account knows the order's marketplace
 */
public record AddressedOrder(SubmissionAddress address, AffiliateId affiliateId) {

    /** The order; empty when its marketplace is none of the account's any more. */
    public static Optional<AddressedOrder> find(SellerAccounts sellers, SubmissionAddress address) {
        return sellers.find(address.order().account())
                .flatMap(
                        seller ->
                                Optional.ofNullable(
                                        seller.marketplaces().get(address.order().marketplace())))
                .map(affiliate -> new AddressedOrder(address, affiliate));
    }
}

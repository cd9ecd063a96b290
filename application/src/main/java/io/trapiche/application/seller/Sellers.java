package io.trapiche.application.seller;

import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.seller.SellerAccountCommand;
import io.trapiche.domain.seller.SellerAccountEvent;
import io.trapiche.domain.seller.SellerAccountRefusal;
import io.trapiche.domain.seller.SellerAccountState;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Decision;

/**
 * The sellers' accounts. Throws as {@link Aggregates} does.
 *
 * @param aggregates where they are kept
 */
public record Sellers(
        Aggregates<
                        SellerAccountCommand,
                        SellerAccountState,
                        SellerAccountEvent,
                        SellerAccountRefusal>
                aggregates) {

    /** Where the account stands. */
    SellerAccountState find(AccountName account) {
        return aggregates.load(StreamId.of(account));
    }

    Decision<SellerAccountEvent, SellerAccountRefusal> handle(
            AccountName account, SellerAccountCommand command) {
        return aggregates.handle(StreamId.of(account), command).decision();
    }
}

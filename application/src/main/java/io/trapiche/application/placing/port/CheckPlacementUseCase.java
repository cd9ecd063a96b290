package io.trapiche.application.placing.port;

import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.scenario.LineForecast;
import io.trapiche.domain.shared.MarketplaceOrderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what would become of an order, and stores nothing. */
public interface CheckPlacementUseCase {

    /**
     * A sound order that is not to be placed.
     *
     * @param netLines its lines as VTEX would get them
     * @param live also asks VTEX about them, and takes as long as VTEX takes
     */
    record Proposal(
            MarketplaceAccess.Access.Granted access,
            MarketplaceOrderId orderId,
            OrderContent content,
            List<OrderLine> netLines,
            boolean live) {
        public Proposal {
            netLines = List.copyOf(netLines);
        }
    }

    /**
     * Checks the order.
     *
     * @throws io.trapiche.application.streams.StorageUnavailable when nobody knows whether it was
     *     placed before
     */
    Outcome check(Proposal proposal);

    /** The answer. */
    sealed interface Outcome {

        /**
         * The order would be taken.
         *
         * @param receivedAt when the same order was placed before; null when it was not
         * @param live null unless asked for
         */
        record Acceptable(@Nullable Instant receivedAt, @Nullable LiveCheck live)
                implements Outcome {}

        record Refused(ChannelOrderRefusal reason) implements Outcome {}
    }

    /** What VTEX says. */
    sealed interface LiveCheck {

        /** One forecast for each net line, in their order. */
        record Done(List<LineForecast> lines) implements LiveCheck {
            public Done {
                lines = List.copyOf(lines);
            }
        }

        /** VTEX could not be asked. */
        record NotPossible() implements LiveCheck {}
    }
}

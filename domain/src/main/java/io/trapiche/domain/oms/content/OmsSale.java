package io.trapiche.domain.oms.content;

import io.trapiche.domain.shared.PersonalData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sold it, where and on what terms; each part null when VTEX told none.
 *
 * @param orderGroup the purchase that the order was split from
 * @param salesChannel VTEX's trade policy
 * @param marketplaceName as VTEX names it
 * @param coupon a public code
 * @param note what the customer wrote to the order
 */
public record OmsSale(
        @Nullable String orderGroup,
        List<Seller> sellers,
        @Nullable String salesChannel,
        @Nullable String marketplaceName,
        @Nullable String coupon,
        @Nullable PersonalData note,
        @Nullable Subscription subscription,
        @Nullable GiftRegistry giftRegistry) {

    /** A seller by VTEX's id. */
    public record Seller(@Nullable String id, @Nullable String name) {}

    /** The subscription that the order is one execution of. */
    public record Subscription(@Nullable String groupId, List<Plan> plans) {

        /**
         * What is repeated.
         *
         * @param position of the item among VTEX's items; -1 when VTEX told none
         * @param execution how many there were; 0 when VTEX told none
         * @param periodicity such as {@code MONTH}
         * @param interval how many of them lie between two orders; 0 when VTEX told none
         */
        public record Plan(
                int position,
                int execution,
                @Nullable String periodicity,
                int interval,
                @Nullable Instant begin,
                @Nullable Instant end) {}

        public Subscription {
            plans = List.copyOf(plans);
        }
    }

    /**
     * The list of wishes that the order is from.
     *
     * @param description often the names of those who celebrate
     */
    public record GiftRegistry(
            @Nullable String id,
            @Nullable String type,
            @Nullable String typeName,
            @Nullable PersonalData description,
            @Nullable String addressId) {}

    public OmsSale {
        sellers = List.copyOf(sellers);
    }
}

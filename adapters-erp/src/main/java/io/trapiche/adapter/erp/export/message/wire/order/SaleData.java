package io.trapiche.adapter.erp.export.message.wire.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who sold an order, where and on what terms; shows nothing of itself but in JSON. */
public record SaleData(
        @Nullable String orderGroup,
        List<Seller> sellers,
        @Nullable String salesChannel,
        @Nullable String marketplaceName,
        @Nullable String coupon,
        @Nullable String note,
        @Nullable Subscription subscription,
        @Nullable GiftRegistry giftRegistry) {

    /** A seller by VTEX's id. */
    public record Seller(@Nullable String id, @Nullable String name) {}

    /** The subscription that the order is one execution of. */
    public record Subscription(@Nullable String groupId, List<Plan> plans) {

        /** What is repeated. */
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

    /** The list of wishes that the order is from. */
    public record GiftRegistry(
            @Nullable String id,
            @Nullable String type,
            @Nullable String typeName,
            @Nullable String description,
            @Nullable String addressId) {
        @Override
        public String toString() {
            return "***";
        }
    }

    public SaleData {
        sellers = List.copyOf(sellers);
    }

    @Override
    public String toString() {
        return "***";
    }
}

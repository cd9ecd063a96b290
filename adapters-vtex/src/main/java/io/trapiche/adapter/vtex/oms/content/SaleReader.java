package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.OmsSale;
import io.trapiche.domain.oms.content.OmsSale.GiftRegistry;
import io.trapiche.domain.oms.content.OmsSale.Seller;
import io.trapiche.domain.oms.content.OmsSale.Subscription;
import io.trapiche.domain.oms.content.OmsSale.Subscription.Plan;
import org.jspecify.annotations.Nullable;

/** Reads who sold an order, where and on what terms. */
final class SaleReader {

    private SaleReader() {}

    static OmsSale read(JsonView document) {
        return new OmsSale(
                document.field("orderGroup").filledText(),
                document.field("sellers").elements().stream()
                        .filter(JsonView::isObject)
                        .map(SaleReader::seller)
                        .toList(),
                document.field("salesChannel").filledText(),
                document.field("marketplace").field("name").filledText(),
                document.field("marketingData").field("coupon").filledText(),
                Texts.personal(document.field("openTextField").field("value")),
                subscription(document.field("subscriptionData")),
                giftRegistry(document.field("giftRegistryData")));
    }

    private static Seller seller(JsonView told) {
        return new Seller(told.field("id").filledText(), told.field("name").filledText());
    }

    private static @Nullable Subscription subscription(JsonView told) {
        return told.isObject()
                ? new Subscription(
                        told.field("subscriptionGroupId").filledText(),
                        told.field("subscriptions").elements().stream()
                                .filter(JsonView::isObject)
                                .map(SaleReader::plan)
                                .toList())
                : null;
    }

    private static Plan plan(JsonView told) {
        JsonView plan = told.field("plan");
        JsonView frequency = plan.field("frequency");
        JsonView validity = plan.field("validity");
        return new Plan(
                told.field("itemIndex").count().orElse(-1),
                told.field("executionCount").count().orElse(0),
                frequency.field("periodicity").filledText(),
                frequency.field("interval").count().orElse(0),
                validity.field("begin").instant(),
                validity.field("end").instant());
    }

    private static @Nullable GiftRegistry giftRegistry(JsonView told) {
        return told.isObject()
                ? new GiftRegistry(
                        told.field("giftRegistryId").filledText(),
                        told.field("giftRegistryType").filledText(),
                        told.field("giftRegistryTypeName").filledText(),
                        Texts.personal(told.field("description")),
                        told.field("addressId").filledText())
                : null;
    }
}

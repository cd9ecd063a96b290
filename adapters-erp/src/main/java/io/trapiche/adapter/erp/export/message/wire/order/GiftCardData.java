package io.trapiche.adapter.erp.export.message.wire.order;

import io.trapiche.adapter.erp.export.message.wire.MoneyData;
import org.jspecify.annotations.Nullable;

/** A gift card that pays, without what one could spend it with. */
public record GiftCardData(
        @Nullable String id, @Nullable String name, MoneyData value, @Nullable String provider) {}

package io.trapiche.domain.oms.content;

import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change after the order was placed (VTEX: {@code changesAttachment}).
 *
 * @param reason what somebody wrote; null when VTEX told none
 * @param increment what the order is worth more, not negative
 * @param discount what the order is worth less, not negative
 * @param at when; null when VTEX told none
 */
public record OmsChange(
        @Nullable PersonalData reason,
        Money increment,
        Money discount,
        List<Item> added,
        List<Item> removed,
        @Nullable Instant at) {

    /**
     * What was added or removed.
     *
     * @param uniqueId null when VTEX told none
     * @param sku null when it could not be read
     * @param price of one unit
     */
    public record Item(
            @Nullable String uniqueId,
            @Nullable SkuId sku,
            String name,
            int quantity,
            Money price) {}

    public OmsChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}

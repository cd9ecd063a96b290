package io.trapiche.adapter.vtex.oms;

import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.oms.content.ContentLine;
import io.trapiche.domain.oms.content.LineKind;
import io.trapiche.domain.oms.content.LineState;
import io.trapiche.domain.shared.SkuId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a snapshot keeps of an order's lines. Services have ids of their own, which may be those of
 * goods: they are no units of them, and no invoice names them.
 *
 * @param furtherSkus of kits' components, which are in their kit and gone with it, and of lines
 *     whose quantity could not be read
 */
record OrderLines(List<Line> lines, List<SkuId> furtherSkus, int unreadable) {

    static OrderLines of(List<ContentLine> content) {
        List<Line> lines = new ArrayList<>(content.size());
        Set<SkuId> further = new LinkedHashSet<>();
        int unreadable = 0;
        for (ContentLine line : content) {
            SkuId sku = line.item().sku();
            if (line.kind() == LineKind.UNREADABLE) {
                unreadable++;
            }
            if (sku == null) {
                continue;
            }
            switch (line.kind()) {
                case UNREADABLE -> further.add(sku);
                case COMPONENT -> addUnlessRemoved(line, sku, further);
                case SERVICE -> {
                    // Part of its item.
                }
                case ITEM, GIFT, KIT -> lines.add(summary(line, sku));
            }
        }
        return new OrderLines(lines, List.copyOf(further), unreadable);
    }

    private static void addUnlessRemoved(ContentLine line, SkuId sku, Set<SkuId> skus) {
        if (line.state() != LineState.REMOVED) {
            skus.add(sku);
        }
    }

    private static Line summary(ContentLine line, SkuId sku) {
        return new Line(
                line.uniqueId(),
                sku,
                line.item().name(),
                line.quantity(),
                line.amounts().unitPrice(),
                line.amounts().total());
    }
}

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
 * What a snapshot keeps of an order's lines.
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
            boolean isPart = line.kind() == LineKind.COMPONENT;
            if (line.kind() == LineKind.UNREADABLE) {
                unreadable++;
            }
            if (sku == null || (isPart && line.state() == LineState.REMOVED)) {
                continue;
            }
            if (isPart || line.kind() == LineKind.UNREADABLE) {
                further.add(sku);
            } else {
                lines.add(summary(line, sku));
            }
        }
        return new OrderLines(lines, List.copyOf(further), unreadable);
    }

    private static Line summary(ContentLine line, SkuId sku) {
        return new Line(
                line.uniqueId(),
                sku,
                line.item().name(),
                line.quantity(),
                line.amounts().unitPrice());
    }
}

package io.trapiche.domain.oms.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order, or a part of one.
 *
 * @param position from 0 among VTEX's items; services and components have their item's, what a
 *     change added has its place behind them
 * @param uniqueId VTEX's, or the place where VTEX told none
 * @param parentId the line that this one belongs to; null for most
 * @param quantity after changes; 0 for removed and unreadable lines
 * @param orderedQuantity before changes; 0 for added and unreadable lines
 * @param attachments what the customer wrote to the item
 * @param assemblies what the customer chose for the item
 */
public record ContentLine(
        int position,
        String uniqueId,
        @Nullable String parentId,
        LineKind kind,
        LineState state,
        LineItem item,
        int quantity,
        int orderedQuantity,
        LineAmounts amounts,
        List<LineChoice> attachments,
        List<LineChoice> assemblies) {

    public ContentLine {
        attachments = List.copyOf(attachments);
        assemblies = List.copyOf(assemblies);
    }
}

package io.trapiche.adapter.erp.export.message.wire;

import java.util.List;

/** What a change would make of an order's value; {@code difference} below zero for less. */
public record ChangePreviewData(MoneyData difference, List<Part> parts) {

    /** One of VTEX's totals, under its name. */
    public record Part(String name, MoneyData difference) {}
}

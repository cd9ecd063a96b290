package io.trapiche.domain.oms.content;

/** What a line is. */
public enum LineKind {
    /** Goods, weighed ones too: those have a unit and a unit multiplier. */
    ITEM,
    /** Goods that nothing is paid for (VTEX: {@code isGift}). */
    GIFT,
    /** Goods that consist of others (VTEX: {@code components}); its total covers them. */
    KIT,
    /** Part of a kit; what it costs is in the kit. */
    COMPONENT,
    /** Done to an item, such as gift wrap (VTEX: {@code bundleItems}); comes beside the item. */
    SERVICE,
    /** Nobody could tell its SKU or its quantity. */
    UNREADABLE;

    /** Whether the line's total counts for the order. */
    public boolean counts() {
        return this != COMPONENT;
    }
}

package io.trapiche.domain.integration;

/** What follows an answer of VTEX's order integration. */
public enum Reaction {
    /** The order goes on. */
    PROCEED("the order goes on"),
    /** The order is read, and sent again if VTEX does not have it; with growing pauses. */
    RETRY("read the order, then send again with growing pauses"),
    /** As {@link #RETRY}, a few times; then a person has to look. */
    RETRY_A_FEW_TIMES("send again a few times, then park"),
    /** As {@link #RETRY}, with long pauses, for as long as the marketplace wants the order. */
    RETRY_SLOWLY("send again slowly while the marketplace's order lives"),
    /** Reading the order tells what is true; a person has to look when it does not. */
    RECONCILE("read the order and go by what it shows; park when that settles nothing"),
    /** The seller has to act in VTEX; asked again when it did, and slowly by timer. */
    AWAIT_SELLER("wait for the seller; ask again when it acted, and slowly by timer"),
    /** Nothing that Trapiche could repeat would help. */
    PARK("park with the causes, until released or corrected"),
    /** The code says nothing in this place. */
    IGNORE("nothing");

    private final String description;

    Reaction(String description) {
        this.description = description;
    }

    /** In plain words, for documents and operators. */
    public String description() {
        return description;
    }
}

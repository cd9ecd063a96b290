package io.trapiche.domain.oms.status;

import java.util.Set;

/**
 * Which of VTEX's flows an order's document follows (VTEX guide "Orders overview"). A purchase has
 * one document in each account that takes part.
 */
public enum StatusFlow {
    /** Of the account that sold the order for another to ship; origin {@code Marketplace}. */
    MARKETPLACE,
    /** Of the account that ships it; origin {@code Fulfillment}, and every marketplace's order. */
    SELLER,
    /** Of the account that does both; origin {@code Marketplace}, too. */
    COMPLETE,
    /** Of an account between a marketplace and the seller; origin {@code Chain}. */
    CHAIN;

    static final Set<StatusFlow> EVERY = Set.of(MARKETPLACE, SELLER, COMPLETE, CHAIN);

    /** Of accounts that sell, for themselves or for others. */
    static final Set<StatusFlow> SALES = Set.of(MARKETPLACE, COMPLETE, CHAIN);

    /** Of accounts that sell to customers of their own. */
    static final Set<StatusFlow> OWN_SALES = Set.of(MARKETPLACE, COMPLETE);

    /** Of accounts that sell what others ship. */
    static final Set<StatusFlow> RESALES = Set.of(MARKETPLACE, CHAIN);

    /** Of accounts that ship. */
    static final Set<StatusFlow> SHIPMENTS = Set.of(SELLER, COMPLETE);

    static final Set<StatusFlow> MARKETPLACE_ALONE = Set.of(MARKETPLACE);
    static final Set<StatusFlow> SELLER_ALONE = Set.of(SELLER);
    static final Set<StatusFlow> CHAIN_ALONE = Set.of(CHAIN);

    /** In nobody's diagram. */
    static final Set<StatusFlow> PROSE_ALONE = Set.of();
}

package io.trapiche.domain.order;

/**
 * Where an order goes and who takes it there.
 *
 * @param byMarketplace the marketplace delivers (VTEX: {@code isFob})
 * @param fromMarketplaceStock the marketplace also holds the stock (VTEX: {@code
 *     isMarketplaceFulfillment})
 */
public record Delivery(Address address, boolean byMarketplace, boolean fromMarketplaceStock) {}

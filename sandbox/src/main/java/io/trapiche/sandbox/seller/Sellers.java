package io.trapiche.sandbox.seller;

import io.trapiche.sandbox.store.Kept;
import io.trapiche.sandbox.store.Store;
import java.util.Optional;
import java.util.Set;

/** The set-up of every account. It survives a restart. */
public final class Sellers {
    private static final String UNKNOWN = "unknown";

    private final Set<String> withFranchises;
    private final Kept<SellerSettings> settings;
    private final Kept<CatalogueSku> skus;
    private final Kept<DivergenceRules> rules;

    /**
     * Takes up what an earlier run kept.
     *
     * @param withFranchises the accounts that have them unless their settings say otherwise
     */
    public Sellers(Store store, Set<String> withFranchises) {
        this.withFranchises = Set.copyOf(withFranchises);
        settings = new Kept<>(store, "seller-settings", SellerSettings.class);
        skus = new Kept<>(store, "seller-sku", CatalogueSku.class);
        rules = new Kept<>(store, "seller-divergence-rules", DivergenceRules.class);
    }

    public SellerSettings settings(String account) {
        return settings.find(account)
                .orElseGet(
                        () ->
                                new SellerSettings(
                                        false,
                                        withFranchises.contains(account),
                                        true,
                                        null,
                                        null,
                                        false));
    }

    public void set(String account, SellerSettings next) {
        settings.put(account, next);
    }

    /** Empty when the seller has no such SKU; any other exists without being described. */
    public Optional<CatalogueSku> sku(String account, String skuId) {
        Optional<CatalogueSku> described = described(account, skuId);
        return described.isPresent() || skuId.startsWith(UNKNOWN)
                ? described
                : Optional.of(CatalogueSku.nobodyDescribed(skuId));
    }

    public Optional<CatalogueSku> described(String account, String skuId) {
        return skus.find(key(account, skuId));
    }

    public void describe(String account, String skuId, CatalogueSku sku) {
        skus.put(key(account, skuId), sku);
    }

    /** Whether it was described. */
    public boolean forget(String account, String skuId) {
        return skus.remove(key(account, skuId));
    }

    public DivergenceRules rules(String account) {
        return rules.find(account).orElse(DivergenceRules.NONE);
    }

    public void set(String account, DivergenceRules next) {
        rules.put(account, next);
    }

    private static String key(String account, String skuId) {
        return account + "/" + skuId;
    }
}

package io.trapiche.adapter.vtex.address;

import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.Submission;
import io.trapiche.domain.seller.SellerAccountState.Registered;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** Addresses of two accounts, each with an old and a new key; {@code lojademo} sells on feira. */
public final class AddressBook {

    static final Duration HOLD = Duration.ofMinutes(5);

    public static final AccountName ACCOUNT = new AccountName("lojademo");
    public static final SubmissionAddresses ADDRESSES =
            new SubmissionAddresses(
                    account -> Optional.ofNullable(keysOfAccounts().get(account.value())), HOLD);

    private AddressBook() {}

    private static Map<String, SigningKeys> keysOfAccounts() {
        return Map.of("lojademo", keys("lojademo"), "mercadinho", keys("mercadinho"));
    }

    private static SigningKeys keys(String account) {
        return new SigningKeys(
                "key-2", Map.of("key-1", secret(account, 1), "key-2", secret(account, 2)));
    }

    public static String secret(String account, int key) {
        return "stub-callback-key-%d-of-%s-0123456789".formatted(key, account);
    }

    public static ChannelOrderKey order(String account, String marketplace, String id) {
        return new ChannelOrderKey(
                new AccountName(account),
                new MarketplaceId(marketplace),
                new MarketplaceOrderId(id));
    }

    /** Address of the first submission of an order of feira at lojademo. */
    public static String path(String order) {
        return path(order("lojademo", "feira", order), 1, "key-1");
    }

    public static String path(ChannelOrderKey order, int submission, String key) {
        return ADDRESSES.path(order, new Submission(submission, key));
    }

    /** The accounts with their marketplaces. */
    public static Optional<Registered> seller(AccountName account) {
        return account.equals(ACCOUNT)
                ? Optional.of(
                        new Registered(
                                ACCOUNT,
                                Currency.getInstance("BRL"),
                                Map.of(new MarketplaceId("feira"), new AffiliateId("FRD")),
                                false,
                                false,
                                Instant.EPOCH))
                : Optional.empty();
    }
}

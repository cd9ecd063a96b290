package io.trapiche.adapter.vtex.address;

import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.Submission;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Parsed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Makes the paths of addresses, and tells which of those that are called are genuine. VTEX
 * authenticates none of its calls and allows no query string, so a keyed hash over everything the
 * path names stands in the path: whoever learns one address can speak of one submission of one
 * order and cannot make another.
 */
public final class SubmissionAddresses {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Base64.Encoder TO_BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Function<AccountName, Optional<SigningKeys>> keys;
    private final Duration holdPause;

    /**
     * Knows keys.
     *
     * @param keys of an account; empty when it has none
     * @param holdPause how long to wait with what needs the address of an account without keys
     */
    public SubmissionAddresses(
            Function<AccountName, Optional<SigningKeys>> keys, Duration holdPause) {
        this.keys = keys;
        this.holdPause = holdPause;
    }

    /**
     * Id of the key that signs the account's next addresses.
     *
     * @throws VtexUnavailable not sent, when the account has no key
     */
    public String currentKey(AccountName account) {
        return signing(account).current();
    }

    private SigningKeys signing(AccountName account) {
        return keys.apply(account)
                .orElseThrow(
                        () ->
                                VtexUnavailable.notSent(
                                        "the account has no callback key", holdPause));
    }

    /**
     * The path of a submission's address, without a slash at its end. Where the submission's key is
     * configured no longer or called compromised, the current key signs instead.
     *
     * @throws VtexUnavailable not sent, when the account has no key
     */
    public String path(ChannelOrderKey order, Submission submission) {
        SigningKeys signing = signing(order.account());
        String key = signing.goodOne(submission.callbackKey());
        AddressPath path =
                new AddressPath(
                        order.account().value(),
                        order.marketplace().value(),
                        encoded(order.orderId()),
                        String.valueOf(submission.number()),
                        key,
                        "");
        return "/vtex/%s/%s/%s/%s/%s/%s"
                .formatted(
                        path.account(),
                        path.marketplace(),
                        path.order(),
                        path.submission(),
                        key,
                        KeyedHash.of(path, signing.secret(key)));
    }

    /**
     * The address, when it is one that this service made with a key that is still good. Takes as
     * long whatever is wrong with it.
     */
    public Optional<SubmissionAddress> admit(AddressPath path) {
        Optional<AccountName> account = valid(AccountName.parse("account", path.account()));
        String secret =
                account.flatMap(keys).map(signing -> signing.secret(path.key())).orElse(null);
        boolean same = MessageDigest.isEqual(bytes(KeyedHash.of(path, secret)), bytes(path.hash()));
        return same && secret != null
                ? account.flatMap(name -> address(name, path))
                : Optional.empty();
    }

    /** Signed by ourselves, and read with care all the same. */
    private static Optional<SubmissionAddress> address(AccountName account, AddressPath path) {
        Optional<MarketplaceId> marketplace =
                valid(MarketplaceId.parse("marketplace", path.marketplace()));
        Optional<MarketplaceOrderId> order = decoded(path.order());
        return marketplace.isEmpty()
                        || order.isEmpty()
                        || !NUMBER.matcher(path.submission()).matches()
                ? Optional.empty()
                : Optional.of(
                        new SubmissionAddress(
                                new ChannelOrderKey(account, marketplace.get(), order.get()),
                                Integer.parseInt(path.submission())));
    }

    /** In letters that no proxy decodes, joins or lowers, whatever ids may hold one day. */
    private static String encoded(MarketplaceOrderId order) {
        return TO_BASE64.encodeToString(bytes(order.value()));
    }

    private static Optional<MarketplaceOrderId> decoded(String text) {
        try {
            String id = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return valid(MarketplaceOrderId.parse("order", id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> valid(Parsed<T> parsed) {
        return parsed instanceof Parsed.Valid<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

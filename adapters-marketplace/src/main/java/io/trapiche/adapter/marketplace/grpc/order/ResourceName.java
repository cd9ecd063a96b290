package io.trapiche.adapter.marketplace.grpc.order;

import io.trapiche.domain.channel.ChannelOrderKey;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A resource name taken apart (AIP-122); the parts are not checked yet.
 *
 * @param order null in the name of a parent
 */
public record ResourceName(String account, String marketplace, @Nullable String order) {

    /** Form of a parent, for error messages. */
    public static final String PARENT = "accounts/{account}/marketplaces/{marketplace}";

    /** Form of an order's name, for error messages. */
    public static final String ORDER = PARENT + "/orders/{order}";

    private static final Pattern FORM =
            Pattern.compile(
                    "accounts/([^/]{1,100})/marketplaces/([^/]{1,100})(?:/orders/([^/]{1,100}))?");

    /** The name in its parts, empty when it has not that form. */
    public static Optional<ResourceName> of(String name) {
        Matcher matcher = FORM.matcher(name);
        return matcher.matches()
                ? Optional.of(
                        new ResourceName(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    public static String of(ChannelOrderKey key) {
        return "accounts/%s/marketplaces/%s/orders/%s"
                .formatted(key.account(), key.marketplace(), key.orderId());
    }

    public boolean isOrder() {
        return order != null;
    }
}

package io.trapiche.adapter.marketplace.grpc.access;

import io.grpc.StatusRuntimeException;
import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.adapter.marketplace.grpc.error.GrpcErrors;
import io.trapiche.adapter.marketplace.grpc.order.ResourceName;
import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.application.seller.port.MarketplaceAccess.Access;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Violations;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the caller may do to the resource it names. Rights come first (AIP-211): nobody learns from
 * a complaint about a field whether somebody else's resource exists.
 */
public final class CallerRights {

    private final MarketplaceAccess access;

    public CallerRights(MarketplaceAccess access) {
        this.access = access;
    }

    /**
     * The right to place orders for the account named.
     *
     * @return null after adding the violations of the name
     */
    public Access.@Nullable Granted toPlace(
            MarketplaceId caller, String parent, Violations violations) {
        AccountName account = account(own(caller, parent, false), violations);
        return account == null ? null : toPlace(caller, account);
    }

    /** The right to place, or correct, orders for the account. */
    public Access.Granted toPlace(MarketplaceId caller, AccountName account) {
        return switch (access.of(caller, account)) {
            case Access.Granted granted -> granted;
            case Access.UnknownAccount _ -> throw unknownAccount();
            case Access.NotConnected _ -> throw notConnected();
            case Access.Suspended _ ->
                    throw GrpcErrors.of(
                            ErrorReason.ACCOUNT_SUSPENDED, "the account takes no orders now");
        };
    }

    /** The right to watch the orders of one account, or with {@code -} of all. */
    public WatchedOrders toWatch(MarketplaceId caller, String parent) {
        Violations violations = new Violations();
        Optional<ResourceName> name = own(caller, parent, false);
        if (name.isPresent() && name.get().account().equals("-")) {
            return new WatchedOrders(caller, null);
        }
        AccountName account = account(name, violations);
        GrpcErrors.refuse(violations, Map.of());
        if (account != null) {
            watchable(caller, account);
        }
        return new WatchedOrders(caller, account);
    }

    /** A suspended account takes no orders, yet those it took go on. */
    private void watchable(MarketplaceId caller, AccountName account) {
        switch (access.of(caller, account)) {
            case Access.Granted _, Access.Suspended _ -> {}
            case Access.UnknownAccount _ -> throw unknownAccount();
            case Access.NotConnected _ -> throw notConnected();
        }
    }

    /**
     * The right to an order. Orders taken stay the caller's, whatever becomes of its connection to
     * the account; whether there is such an order shows when it is looked up.
     *
     * @return null after adding the violations of the name
     */
    public @Nullable ChannelOrderKey toOrder(
            MarketplaceId caller, String raw, Violations violations) {
        Optional<ResourceName> name = own(caller, raw, true);
        if (name.isEmpty()) {
            violations.add(
                    "name", "is missing or malformed (expected: " + ResourceName.ORDER + ")");
            return null;
        }
        AccountName account = violations.take(AccountName.parse("name", name.get().account()));
        MarketplaceOrderId orderId =
                violations.take(
                        MarketplaceOrderId.parse(
                                "name", Optional.ofNullable(name.get().order()).orElse("")));
        return account == null || orderId == null
                ? null
                : new ChannelOrderKey(account, caller, orderId);
    }

    private static Optional<ResourceName> own(MarketplaceId caller, String raw, boolean order) {
        Optional<ResourceName> name = ResourceName.of(raw);
        if (name.isPresent() && !name.get().marketplace().equals(caller.value())) {
            throw GrpcErrors.of(
                    ErrorReason.NOT_YOUR_MARKETPLACE, "the marketplace named is not the caller");
        }
        return name.filter(found -> found.isOrder() == order);
    }

    private static @Nullable AccountName account(
            Optional<ResourceName> parent, Violations violations) {
        if (parent.isEmpty()) {
            violations.add(
                    "parent", "is missing or malformed (expected: " + ResourceName.PARENT + ")");
            return null;
        }
        return violations.take(AccountName.parse("parent", parent.get().account()));
    }

    private static StatusRuntimeException unknownAccount() {
        return GrpcErrors.of(ErrorReason.UNKNOWN_ACCOUNT, "there is no such account");
    }

    private static StatusRuntimeException notConnected() {
        return GrpcErrors.of(
                ErrorReason.MARKETPLACE_NOT_CONNECTED, "the account does not sell through you");
    }
}

package io.trapiche.adapter.vtex.call;

import io.trapiche.domain.shared.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * How an account's orders are called.
 *
 * @param reason for which data of persons is read in clear, which the PII data architecture masks
 *     otherwise and notes down (VTEX Orders API, PII version, get order: {@code reason}); null to
 *     read it masked
 */
public record OrdersAccess(OrdersApi api, @Nullable String reason) {

    public static final OrdersAccess OMS = new OrdersAccess(OrdersApi.OMS, null);

    /** A call of the account's own route. */
    public VtexCall call(AccountName account, VtexRoute route) {
        return VtexCall.of(account, api.route(route));
    }

    /** A reading of an order whose id is still to be told. */
    public VtexCall reading(AccountName account) {
        VtexCall call = call(account, VtexRoute.READ_ORDER);
        return reason == null ? call : call.query("reason", reason);
    }
}

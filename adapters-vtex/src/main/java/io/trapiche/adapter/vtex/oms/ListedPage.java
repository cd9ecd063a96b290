package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.call.OrdersAccess;
import io.trapiche.adapter.vtex.call.VtexCall;
import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.adapter.vtex.oms.wire.SearchPayload;
import io.trapiche.domain.shared.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of orders, the oldest first.
 *
 * @param created VTEX's notation of the time in which they were created; null for any
 * @param page from 1
 */
public record ListedPage(@Nullable String created, int page, int size) {

    private static final String OLDEST_FIRST = "creationDate,asc";

    /** The call that lists it, as the account's API wants it. */
    public VtexCall call(AccountName account, OrdersAccess access) {
        VtexCall call = access.call(account, VtexRoute.LIST_ORDERS);
        return switch (access.api()) {
            case OMS -> query(call);
            case PII -> call.body(new SearchPayload(created, OLDEST_FIRST, page, size));
        };
    }

    private VtexCall query(VtexCall call) {
        VtexCall paged =
                call.query("orderBy", OLDEST_FIRST)
                        .query("page", String.valueOf(page))
                        .query("per_page", String.valueOf(size));
        return created == null ? paged : paged.query("f_creationDate", created);
    }
}

package io.trapiche.adapter.console.list;

import io.trapiche.application.view.port.OrderView.Kind;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.application.view.port.OrderViews.Cursor;
import io.trapiche.application.view.port.OrderViews.Filter;
import io.trapiche.domain.integration.Owner;
import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which orders are asked for.
 *
 * @param after null for the first page
 */
record ListRequest(Filter filter, @Nullable Cursor after, int pageSize) {

    /** What lists are made of: the orders, and where each goes on. */
    record Lists(OrderViews views, PageTokens tokens) {}

    /** The request; null when it has violations, which are then noted. */
    static @Nullable ListRequest read(
            String account,
            MultiValueMap<String, String> query,
            Lists lists,
            Violations violations) {
        AccountName tenant = violations.take(AccountName.parse("account", account));
        ListParameters parameters = new ListParameters(query, violations);
        OpenSets known = known(tenant, parameters, lists);
        Kind kind = parameters.kind();
        MarketplaceId marketplace = parameters.marketplace();
        String state = parameters.state(kind, known);
        Watchdog overdue = parameters.overdue();
        return of(
                tenant == null
                        ? null
                        : new Filter(tenant, kind, marketplace, state, null, null, overdue),
                parameters,
                lists.tokens(),
                violations);
    }

    /** As {@link #read}, for marketplaces' orders that are parked. */
    static @Nullable ListRequest readParked(
            String account,
            MultiValueMap<String, String> query,
            Lists lists,
            Violations violations) {
        AccountName tenant = violations.take(AccountName.parse("account", account));
        ListParameters parameters = new ListParameters(query, violations);
        OpenSets known = known(tenant, parameters, lists);
        MarketplaceId marketplace = parameters.marketplace();
        String code = parameters.code(known);
        Owner owner = parameters.owner();
        Kind kind = Kind.CHANNEL_ORDER;
        return of(
                tenant == null
                        ? null
                        : new Filter(tenant, kind, marketplace, "parked", code, owner),
                parameters,
                lists.tokens(),
                violations);
    }

    /**
     * Null where nothing is to be held against them: a page's token is signed with arguments that
     * were let pass, and the last order of a state or code may have left it since.
     */
    private static @Nullable OpenSets known(
            @Nullable AccountName tenant, ListParameters parameters, Lists lists) {
        return tenant == null || parameters.goOn() ? null : new OpenSets(lists.views(), tenant);
    }

    private static @Nullable ListRequest of(
            @Nullable Filter filter,
            ListParameters parameters,
            PageTokens tokens,
            Violations violations) {
        int pageSize = parameters.pageSize();
        String token = parameters.pageToken();
        parameters.refuseOthers();
        if (filter == null || !violations.isEmpty()) {
            return null;
        }
        Cursor after = token.isEmpty() ? null : violations.take(tokens.read(filter, token));
        return violations.isEmpty() ? new ListRequest(filter, after, pageSize) : null;
    }
}

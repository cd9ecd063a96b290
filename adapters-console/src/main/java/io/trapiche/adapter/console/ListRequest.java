package io.trapiche.adapter.console;

import io.trapiche.application.view.port.OrderView.Kind;
import io.trapiche.application.view.port.OrderViews.Cursor;
import io.trapiche.application.view.port.OrderViews.Filter;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which orders are asked for.
 *
 * @param after null for the first page
 */
record ListRequest(Filter filter, @Nullable Cursor after, int pageSize) {

    /** The request; null when it has faults, which are then noted. */
    static @Nullable ListRequest read(
            String account, MultiValueMap<String, String> query, PageTokens tokens, Faults faults) {
        AccountName tenant = faults.valueOf(AccountName.parse("account", account));
        ListParameters parameters = new ListParameters(query, faults);
        Kind kind = parameters.kind();
        MarketplaceId marketplace = parameters.marketplace();
        String state = parameters.state();
        int pageSize = parameters.pageSize();
        String token = parameters.pageToken();
        if (tenant == null || !faults.none()) {
            return null;
        }
        Filter filter = new Filter(tenant, kind, marketplace, state);
        Cursor after = token.isEmpty() ? null : faults.valueOf(tokens.read(filter, token));
        return faults.none() ? new ListRequest(filter, after, pageSize) : null;
    }
}

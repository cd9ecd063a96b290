package io.trapiche.adapter.postgres.readmodel;

import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderViews.Cursor;
import io.trapiche.application.view.port.OrderViews.Filter;
import io.trapiche.domain.integration.Owner;
import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.shared.MarketplaceId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query for one page; what the filter leaves open stays out of it, so that an index fits. */
record ListQuery(String sql, List<Object> parameters) {

    static ListQuery of(Filter filter, @Nullable Cursor after, int rows) {
        StringBuilder sql = new StringBuilder("SELECT * FROM order_view WHERE account = ?");
        List<Object> parameters = new ArrayList<>();
        parameters.add(filter.account().value());
        OrderView.Kind kind = filter.kind();
        if (kind != null) {
            sql.append(" AND kind = ?");
            parameters.add(kind.name());
        }
        MarketplaceId marketplace = filter.marketplace();
        if (marketplace != null) {
            sql.append(" AND marketplace = ?");
            parameters.add(marketplace.value());
        }
        String state = filter.state();
        if (state != null) {
            sql.append(" AND state = ?");
            parameters.add(state);
        }
        String code = filter.code();
        if (code != null) {
            sql.append(" AND code = ?");
            parameters.add(code);
        }
        Owner owner = filter.owner();
        if (owner != null) {
            sql.append(OwnedCodes.condition(owner));
            parameters.add(OwnedCodes.of(owner));
        }
        Watchdog overdue = filter.overdue();
        if (overdue != null) {
            sql.append(" AND watch_told_at IS NOT NULL AND watchdog = ?");
            parameters.add(overdue.published());
        }
        if (after != null) {
            sql.append(" AND (created_at, stream_id) < (?, ?)");
            parameters.add(after.createdAt().atOffset(ZoneOffset.UTC));
            parameters.add(after.stream().value());
        }
        sql.append(" ORDER BY created_at DESC, stream_id DESC LIMIT ?");
        parameters.add(rows);
        return new ListQuery(sql.toString(), parameters);
    }
}

package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.call.OrdersAccess;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexReply;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.application.vtex.port.OrderListing;
import io.trapiche.domain.oms.status.NamedStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Parsed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** VTEX's lists of orders over HTTP. */
public final class VtexOrderListing implements OrderListing {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** What VTEX's lists call {@link NamedStatus#WAITING_FOR_AUTHORIZATION}. */
    private static final String LISTED_NAME = "waiting-for-sellers-confirmation";

    private final VtexCalls calls;
    private final Function<AccountName, OrdersAccess> access;

    public VtexOrderListing(VtexCalls calls, Function<AccountName, OrdersAccess> access) {
        this.calls = calls;
        this.access = access;
    }

    @Override
    public Page page(AccountName account, Instant from, Instant to, int page) {
        VtexReply reply =
                calls.send(
                                new ListedPage(created(from, to), page, PAGE)
                                        .call(account, access.apply(account)))
                        .done();
        return reply.json()
                .filter(body -> body.field("list").isArray())
                .map(body -> page(reply, body))
                .orElseThrow(() -> reply.unavailable("answered no list"));
    }

    private static String created(Instant from, Instant to) {
        Instant end = to.truncatedTo(ChronoUnit.MILLIS);
        return "creationDate:[%s TO %s]"
                .formatted(
                        MILLIS.format(from),
                        MILLIS.format(end.equals(to) ? end : end.plusMillis(1)));
    }

    private static Page page(VtexReply reply, JsonView body) {
        int pages =
                body.field("paging")
                        .field("pages")
                        .count()
                        .orElseThrow(() -> reply.unavailable("answered no number of pages"));
        List<JsonView> entries = body.field("list").elements();
        List<Row> rows =
                entries.stream().map(VtexOrderListing::row).flatMap(Optional::stream).toList();
        return new Page(rows, pages, entries.size() - rows.size());
    }

    private static Optional<Row> row(JsonView entry) {
        return OrderId.parse("orderId", entry.field("orderId").textOr(""))
                        instanceof Parsed.Valid<OrderId>(OrderId id)
                ? Optional.of(
                        new Row(
                                id,
                                entry.field("creationDate").instant(),
                                status(entry.field("status").textOr("")),
                                entry.field("workflowInErrorState").isTrue()))
                : Optional.empty();
    }

    private static String status(String told) {
        return told.equals(LISTED_NAME) ? NamedStatus.WAITING_FOR_AUTHORIZATION.value() : told;
    }
}

package io.trapiche.testkit.vtex;

import io.trapiche.application.vtex.port.OrderListing;
import io.trapiche.application.vtex.port.OrderListing.Page;
import io.trapiche.application.vtex.port.OrderListing.Row;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Lists orders by their creation, up to date. */
final class InMemoryListing {

    private final Map<OmsOrderRef, Instant> created = new HashMap<>();
    private int calls;

    void changed(OmsOrderRef order, Instant at) {
        created.putIfAbsent(order, at);
    }

    int calls() {
        return calls;
    }

    Page page(
            AccountName account,
            Instant from,
            Instant to,
            int page,
            Function<OmsOrderRef, OmsSnapshot> orders) {
        calls++;
        List<Row> all =
                created.entrySet().stream()
                        .filter(entry -> entry.getKey().account().equals(account))
                        .filter(entry -> !entry.getValue().isBefore(from))
                        .filter(entry -> !entry.getValue().isAfter(to))
                        .sorted(
                                Map.Entry.<OmsOrderRef, Instant>comparingByValue()
                                        .thenComparing(
                                                entry -> entry.getKey().orderId().value(),
                                                Comparator.naturalOrder()))
                        .map(entry -> row(entry.getKey(), entry.getValue(), orders))
                        .toList();
        return new Page(
                all.stream()
                        .skip((page - 1L) * OrderListing.PAGE)
                        .limit(OrderListing.PAGE)
                        .toList(),
                (all.size() + OrderListing.PAGE - 1) / OrderListing.PAGE,
                0);
    }

    private static Row row(
            OmsOrderRef ref, Instant created, Function<OmsOrderRef, OmsSnapshot> orders) {
        OmsSnapshot order = Objects.requireNonNull(orders.apply(ref));
        return new Row(
                ref.orderId(),
                created.truncatedTo(ChronoUnit.SECONDS),
                order.status().value(),
                order.workflowInError());
    }
}

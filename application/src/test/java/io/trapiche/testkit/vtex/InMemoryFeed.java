package io.trapiche.testkit.vtex;

import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/** One account's queue of changes. */
final class InMemoryFeed {

    private static final int LOT = 10;

    private final List<OrderFeed.Item> items = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private int events;

    void changed(OmsOrderRef order, OmsStatus status, Instant at) {
        String id = "event-" + ++events;
        String body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("eventId", id)
                        .put("domain", "Fulfillment")
                        .put("state", status.value())
                        .put("orderId", order.orderId().value())
                        .put("currentChange", at.toString())
                        .toString();
        items.add(new OrderFeed.Item("handle-" + events, id, order, body, null, at, status));
    }

    Duration waiting(Instant now) {
        return items.stream()
                .map(OrderFeed.Item::changedAt)
                .filter(Objects::nonNull)
                .filter(at -> !at.isAfter(now))
                .map(at -> Duration.between(at, now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    List<OrderFeed.Item> read() {
        List<OrderFeed.Item> lot =
                items.stream().filter(item -> !hidden.contains(item.handle())).limit(LOT).toList();
        lot.forEach(item -> hidden.add(item.handle()));
        return lot;
    }

    void commit(Collection<String> handles) {
        items.removeIf(item -> handles.contains(item.handle()));
    }

    void showAgain() {
        hidden.clear();
    }
}

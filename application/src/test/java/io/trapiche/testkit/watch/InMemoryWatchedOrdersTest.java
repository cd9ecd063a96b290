package io.trapiche.testkit.watch;

import io.trapiche.application.streams.StreamId;
import io.trapiche.application.watch.port.WatchedOrders;
import io.trapiche.domain.oms.status.Watch;
import org.jspecify.annotations.Nullable;

final class InMemoryWatchedOrdersTest extends WatchedOrdersContract {

    private final InMemoryWatchedOrders orders = new InMemoryWatchedOrders();

    @Override
    protected WatchedOrders orders() {
        return orders;
    }

    @Override
    protected void stands(StreamId order, @Nullable Watch watch) {
        orders.stands(order, watch);
    }
}

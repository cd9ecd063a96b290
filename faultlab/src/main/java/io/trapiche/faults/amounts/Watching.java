package io.trapiche.faults.amounts;

import io.grpc.StatusRuntimeException;
import io.trapiche.faults.actors.JsonLog;
import io.trapiche.faults.actors.Waiting;
import io.trapiche.local.MarketplaceClient;
import io.trapiche.orders.v1.WatchOrdersRequest;
import io.trapiche.orders.v1.WatchOrdersResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Logs all that a marketplace is told of its orders, from the first on; a stream that ends is
 * resumed right behind its last answer.
 */
public final class Watching implements AutoCloseable {

    private static final Set<String> ENDS =
            Set.of("order.invoiced", "order.parked", "order.refused", "order.submission-failed");
    private static final Duration STREAM = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration END = Duration.ofSeconds(10);

    private final MarketplaceClient client;
    private final String parent;
    private final JsonLog log;
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean over;
    private String token = "";

    public Watching(int port, String marketplace, String bearer, JsonLog log) {
        this.client = new MarketplaceClient(port, bearer);
        this.parent = "accounts/-/marketplaces/" + marketplace;
        this.log = log;
        this.thread = Thread.ofVirtual().name("watch " + marketplace).start(this::follow);
    }

    private void follow() {
        while (!over) {
            try {
                read(client.orders(STREAM).watchOrders(request()));
            } catch (StatusRuntimeException _) {
                // Its time was over, or the connection's; what was read is behind the token.
                rest();
            }
        }
    }

    private WatchOrdersRequest request() {
        WatchOrdersRequest.Builder request = WatchOrdersRequest.newBuilder().setParent(parent);
        return token.isEmpty()
                ? request.setFromBeginning(true).build()
                : request.setResumeToken(token).build();
    }

    private void read(Iterator<WatchOrdersResponse> answers) {
        while (answers.hasNext()) {
            WatchOrdersResponse answer = answers.next();
            if (answer.hasUpdate()) {
                log.add(ClientLines.update(answer.getUpdate()));
                if (ENDS.contains(answer.getUpdate().getType())) {
                    ended.add(answer.getUpdate().getName());
                }
            }
            token = answer.getResumeToken();
        }
    }

    private static void rest() {
        try {
            Waiting.pause(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Names of the orders that came to an end, good or not, if only for now. */
    Set<String> ended() {
        return Set.copyOf(ended);
    }

    @Override
    public void close() {
        over = true;
        client.close();
        try {
            var _ = thread.join(END);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

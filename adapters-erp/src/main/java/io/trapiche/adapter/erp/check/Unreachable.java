package io.trapiche.adapter.erp.check;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.Node;

/** Which of a cluster's brokers take no connection where they say they are. */
final class Unreachable {

    private static final Duration CONNECTING = Duration.ofSeconds(1);

    /** More would take too long, and say no more. */
    private static final int MOST = 3;

    private Unreachable() {}

    /** As {@code host:port}. */
    static List<String> among(Collection<Node> brokers) {
        return brokers.stream()
                .limit(MOST)
                .filter(broker -> !takesConnections(broker))
                .map(broker -> broker.host() + ":" + broker.port())
                .toList();
    }

    private static boolean takesConnections(Node broker) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(broker.host(), broker.port()),
                    Math.toIntExact(CONNECTING.toMillis()));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}

package io.trapiche.adapter.erp.check;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.ClientDnsLookup;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.common.Node;

/** Which of a cluster's brokers take no connection where they say they are. */
final class Unreachable {

    private static final Duration CONNECTING = Duration.ofSeconds(3);

    /** More would take too long, and say no more. */
    private static final int MOST = 3;

    private Unreachable() {}

    /** As {@code host:port}. */
    static List<String> among(Collection<Node> brokers) {
        return brokers.stream()
                .limit(MOST)
                .filter(
                        broker ->
                                !takesConnections(
                                        new InetSocketAddress(broker.host(), broker.port())))
                .map(broker -> broker.host() + ":" + broker.port())
                .toList();
    }

    /** Whether none of these takes a connection, so that no answer is to be waited for. */
    static boolean all(Collection<InetSocketAddress> addresses) {
        return addresses.stream().noneMatch(Unreachable::takesConnections);
    }

    /**
     * The addresses that a client begins with.
     *
     * @param bootstrapServers {@code host:port}, separated by commas
     * @throws org.apache.kafka.common.config.ConfigException where a client takes none of them
     */
    static List<InetSocketAddress> addresses(String bootstrapServers) {
        List<String> servers =
                Arrays.stream(bootstrapServers.split(",", -1))
                        .map(String::strip)
                        .filter(server -> !server.isEmpty())
                        .toList();
        return ClientUtils.parseAndValidateAddresses(servers, ClientDnsLookup.USE_ALL_DNS_IPS);
    }

    private static boolean takesConnections(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, Math.toIntExact(CONNECTING.toMillis()));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}

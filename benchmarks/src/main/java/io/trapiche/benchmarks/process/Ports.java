package io.trapiche.benchmarks.process;

import io.trapiche.engines.EnginePort;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Where a service under test and its engines listen, all on loopback. */
public record Ports(int http, int management, int grpc, int kafka, int postgres, int sandbox) {

    public static Ports free() {
        return new Ports(
                EnginePort.forAnotherProcess(),
                EnginePort.forAnotherProcess(),
                EnginePort.forAnotherProcess(),
                EnginePort.forAnotherProcess(),
                EnginePort.forAnotherProcess(),
                EnginePort.forAnotherProcess());
    }

    String kafkaServers() {
        return "127.0.0.1:" + kafka;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true"
                .formatted(postgres, database);
    }

    public static boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Inet4Address.ofLiteral("127.0.0.1"), port), 1_000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}

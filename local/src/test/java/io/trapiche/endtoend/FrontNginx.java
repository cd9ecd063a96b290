package io.trapiche.endtoend;

import static org.awaitility.Awaitility.await;

import io.trapiche.engines.EnginePort;
import io.trapiche.testkit.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** An nginx that spreads calls over instances, and lets those be that do not answer. */
final class FrontNginx implements AutoCloseable {

    final int httpPort = EnginePort.forAnotherProcess();
    final int grpcPort = EnginePort.forAnotherProcess();
    private final Process process;

    /** Returns when it takes calls. */
    FrontNginx(Path folder, List<InstalledInstance> behind) throws IOException {
        Path settings = Files.writeString(folder.resolve("nginx.conf"), settings(folder, behind));
        process =
                new ProcessBuilder(
                                Program.of("nginx-light", "nginx").toString(),
                                "-e",
                                folder.resolve("nginx.log").toString(),
                                "-c",
                                settings.toString())
                        .inheritIO()
                        .start();
        await().atMost(Feira.PATIENCE).until(this::takesCalls);
    }

    private String settings(Path folder, List<InstalledInstance> behind) {
        return """
            daemon off;
            pid %1$s/nginx.pid;
            error_log %1$s/nginx.log;
            events {}
            http {
                access_log off;
                upstream http { %2$s }
                upstream grpc { %3$s }
                server {
                    listen 127.0.0.1:%4$d;
                    location /vtex/ { proxy_pass http://http; proxy_http_version 1.1; }
                }
                server {
                    listen 127.0.0.1:%5$d http2;
                    location / { grpc_pass grpc://grpc; }
                }
            }
            """
                .formatted(
                        folder,
                        servers(behind.stream().map(it -> it.httpPort).toList()),
                        servers(behind.stream().map(it -> it.grpcPort).toList()),
                        httpPort,
                        grpcPort);
    }

    private static String servers(List<Integer> ports) {
        return ports.stream()
                .map("server 127.0.0.1:%d fail_timeout=1s;"::formatted)
                .collect(Collectors.joining(" "));
    }

    private boolean takesCalls() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), grpcPort)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

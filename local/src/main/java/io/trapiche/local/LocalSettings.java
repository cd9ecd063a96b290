package io.trapiche.local;

import io.trapiche.start.IllegalSettings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * What can be chosen in local mode.
 *
 * @param data folder of everything that is kept
 * @param fresh forget what was kept
 * @param journey play a first journey when nothing was kept
 * @param sandboxUrl of a sandbox somebody else runs; null starts one
 */
public record LocalSettings(
        Path data,
        boolean fresh,
        boolean journey,
        int httpPort,
        int managementPort,
        int grpcPort,
        int kafkaPort,
        int postgresPort,
        int sandboxPort,
        @Nullable String sandboxUrl) {

    /**
     * Reads {@code --data}, {@code --http-port} and so on, or {@code trapiche.local.*} from
     * anywhere.
     */
    public static LocalSettings of(Environment settings) {
        refuseOtherHosts(settings);
        return new LocalSettings(
                Path.of(text(settings, "data", ".trapiche")),
                flag(settings, "fresh", false),
                flag(settings, "journey", true),
                port(settings, "http-port", 8080),
                port(settings, "management-port", 8081),
                port(settings, "grpc-port", 9090),
                port(settings, "kafka-port", 9092),
                port(settings, "postgres-port", 15432),
                port(settings, "sandbox-port", 8090),
                value(settings, "sandbox-url"));
    }

    private static void refuseOtherHosts(Environment settings) {
        for (String name :
                List.of("server.address", "management.server.address", "trapiche.grpc.host")) {
            String host = settings.getProperty(name);
            if (host != null && !host.equals("127.0.0.1") && !host.equals("localhost")) {
                throw new IllegalSettings(
                        name
                                + " is set and local mode listens on 127.0.0.1 only (configure"
                                + " PostgreSQL and Kafka to leave local mode)");
            }
        }
    }

    private static @Nullable String value(Environment settings, String name) {
        String given = settings.getProperty("trapiche.local." + name);
        return given != null ? given : settings.getProperty(name);
    }

    private static String text(Environment settings, String name, String otherwise) {
        String given = value(settings, name);
        return given == null || given.isBlank() ? otherwise : given;
    }

    private static boolean flag(Environment settings, String name, boolean otherwise) {
        String given = value(settings, name);
        return given == null ? otherwise : given.isBlank() || Boolean.parseBoolean(given);
    }

    private static int port(Environment settings, String name, int otherwise) {
        String given = value(settings, name);
        if (given == null) {
            return otherwise;
        }
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) > 65_535) {
            throw new IllegalSettings(name + ": " + given + " (expected: a port, 0 to 65535)");
        }
        return Integer.parseInt(given);
    }
}

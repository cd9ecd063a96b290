package io.trapiche.local;

import io.trapiche.settings.IllegalSettings;
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
                Path.of(LocalOption.DATA.text(settings)),
                LocalOption.FRESH.flag(settings),
                LocalOption.JOURNEY.flag(settings),
                LocalOption.HTTP_PORT.port(settings),
                LocalOption.MANAGEMENT_PORT.port(settings),
                LocalOption.GRPC_PORT.port(settings),
                LocalOption.KAFKA_PORT.port(settings),
                LocalOption.POSTGRES_PORT.port(settings),
                LocalOption.SANDBOX_PORT.port(settings),
                LocalOption.SANDBOX_URL.given(settings));
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
}

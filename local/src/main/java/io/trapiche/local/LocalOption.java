package io.trapiche.local;

import io.trapiche.cli.StartOption;
import io.trapiche.settings.IllegalSettings;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** An option of local mode; also {@code trapiche.local.<name>} wherever settings are given. */
enum LocalOption {
    DATA("data", "<folder>", ".trapiche", "folder of everything that is kept"),
    FRESH("fresh", "", "false", "forget what was kept"),
    JOURNEY("journey", "", "true", "play a first journey when nothing was kept"),
    HTTP_PORT("http-port", "<port>", "8080", "VTEX's calls, operators' page and API"),
    MANAGEMENT_PORT("management-port", "<port>", "8081", "health and metrics"),
    GRPC_PORT("grpc-port", "<port>", "9090", "gRPC for marketplaces"),
    KAFKA_PORT("kafka-port", "<port>", "9092", "the Kafka broker for ERPs"),
    POSTGRES_PORT("postgres-port", "<port>", "15432", "PostgreSQL"),
    SANDBOX_PORT("sandbox-port", "<port>", "8090", "the sandbox that plays VTEX"),
    SANDBOX_URL("sandbox-url", "<url>", "one is started", "a sandbox that runs already");

    private static final String PREFIX = "trapiche.local.";

    private final String label;
    private final String value;
    private final String otherwise;
    private final String meaning;

    LocalOption(String label, String value, String otherwise, String meaning) {
        this.label = label;
        this.value = value;
        this.otherwise = otherwise;
        this.meaning = meaning;
    }

    static List<StartOption> all() {
        return Arrays.stream(values())
                .map(it -> new StartOption(it.label, it.value, it.otherwise, it.meaning))
                .toList();
    }

    /** As settings. */
    static List<String> names() {
        return Arrays.stream(values()).map(it -> PREFIX + it.label).toList();
    }

    /** A setting of the service, with the option that sets it in local mode. */
    static String shown(String setting) {
        return switch (setting) {
            case "server.port" -> HTTP_PORT.beside(setting);
            case "management.server.port" -> MANAGEMENT_PORT.beside(setting);
            case "trapiche.grpc.port" -> GRPC_PORT.beside(setting);
            default -> setting;
        };
    }

    private String beside(String setting) {
        return "--%s, or %s".formatted(label, setting);
    }

    /** As it was given; null when it was not. */
    @Nullable String given(Environment settings) {
        String given = settings.getProperty(PREFIX + label);
        return given != null ? given : settings.getProperty(label);
    }

    String text(Environment settings) {
        String given = given(settings);
        return given == null || given.isBlank() ? otherwise : given;
    }

    boolean flag(Environment settings) {
        String given = given(settings);
        return given == null
                ? Boolean.parseBoolean(otherwise)
                : given.isBlank() || Boolean.parseBoolean(given);
    }

    /**
     * As a number.
     *
     * @throws IllegalSettings when it is no port
     */
    int port(Environment settings) {
        String given = text(settings);
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) > 65_535) {
            throw new IllegalSettings(label + ": " + given + " (expected: a port, 0 to 65535)");
        }
        return Integer.parseInt(given);
    }
}

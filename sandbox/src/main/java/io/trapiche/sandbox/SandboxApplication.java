package io.trapiche.sandbox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * Runs a sandbox of its own: {@code --port=8090 --host=127.0.0.1 --data=dir
 * --accounts=lojademo,mercadinho}, or the same in the environment as {@code SANDBOX_PORT} and so
 * on. Without {@code data} it lives in memory.
 */
public final class SandboxApplication {
    private static final Set<String> OPTIONS =
            new TreeSet<>(Set.of("accounts", "data", "host", "port"));

    private SandboxApplication() {}

    public static void main(String[] args) throws InterruptedException {
        Sandbox sandbox = Sandbox.start(settings(args, System.getenv()));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(sandbox::close));
        new CountDownLatch(1).await();
    }

    static SandboxSettings settings(String[] args, Map<String, String> environment) {
        Map<String, String> options = options(args);
        SandboxSettings settings = SandboxSettings.local();
        return settings.withPort(
                        option("port", options, environment)
                                .map(SandboxApplication::port)
                                .orElse(settings.port()))
                .withHost(option("host", options, environment).orElse(settings.host()))
                .withDataFile(
                        option("data", options, environment)
                                .map(directory -> Path.of(directory, "sandbox.mv"))
                                .orElse(null))
                .withAccounts(
                        option("accounts", options, environment)
                                .map(SandboxApplication::accounts)
                                .orElse(settings.accounts()));
    }

    private static Map<String, String> options(String[] args) {
        return Arrays.stream(args)
                .map(SandboxApplication::option)
                .collect(Collectors.toMap(o -> o[0], o -> o[1]));
    }

    private static String[] option(String argument) {
        String[] parts = argument.replaceFirst("^--", "").split("=", 2);
        if (!argument.startsWith("--") || parts.length != 2 || !OPTIONS.contains(parts[0])) {
            throw new IllegalArgumentException(
                    argument + " (expected: --option=value with one of " + OPTIONS + ")");
        }
        return parts;
    }

    private static Optional<String> option(
            String name, Map<String, String> options, Map<String, String> environment) {
        String inEnvironment =
                environment.getOrDefault("SANDBOX_" + name.toUpperCase(Locale.ROOT), "");
        return Optional.of(options.getOrDefault(name, inEnvironment))
                .filter(value -> !value.isBlank());
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("port: " + text + " (expected: 0 to 65535)");
        }
        return Integer.parseInt(text);
    }

    private static List<SandboxAccount> accounts(String names) {
        return Arrays.stream(names.split(",")).map(SandboxAccount::local).toList();
    }
}

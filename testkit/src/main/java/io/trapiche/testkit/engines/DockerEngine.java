package io.trapiche.testkit.engines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/**
 * Whether a Docker engine answers. Testcontainers is asked only where there is a trace of one: its
 * own search is slow.
 */
final class DockerEngine {
    /** {@code embedded} keeps tests away from a Docker engine that answers. */
    static final String CHOICE = "TRAPICHE_TEST_ENGINES";

    private DockerEngine() {}

    static boolean answers() {
        return !"embedded".equals(System.getenv(CHOICE))
                && leavesATrace()
                && testcontainersReachesIt();
    }

    private static boolean leavesATrace() {
        return System.getenv("DOCKER_HOST") != null || places().anyMatch(Files::exists);
    }

    private static Stream<Path> places() {
        var home = Path.of(System.getProperty("user.home"));
        var places =
                Stream.of(
                        Path.of("/var/run/docker.sock"),
                        home.resolve(".docker/run/docker.sock"),
                        home.resolve(".testcontainers.properties"));
        return Stream.of(places, windowsPipe(), rootless()).flatMap(part -> part);
    }

    private static Stream<Path> windowsPipe() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return windows ? Stream.of(Path.of("\\\\.\\pipe\\docker_engine")) : Stream.empty();
    }

    private static Stream<Path> rootless() {
        return Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR"))
                .map(folder -> Path.of(folder, "docker.sock"))
                .stream();
    }

    private static boolean testcontainersReachesIt() {
        return DockerClientFactory.instance().isDockerAvailable();
    }
}

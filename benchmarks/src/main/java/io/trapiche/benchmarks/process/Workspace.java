package io.trapiche.benchmarks.process;

import io.trapiche.engines.EmbeddedKafka;
import io.trapiche.engines.EmbeddedPostgreSql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Stream;

/**
 * A folder for the data of one run, and the processes that work on it: the processes end and the
 * folder goes when the run ends, however it ends.
 */
public final class Workspace implements AutoCloseable {

    private final Path folder;
    private final Deque<ChildJvm> children = new ArrayDeque<>();
    private boolean closed;

    private Workspace(Path folder) {
        this.folder = folder;
    }

    public static Workspace make(Path parent) throws IOException {
        Files.createDirectories(parent);
        Workspace workspace =
                new Workspace(Files.createTempDirectory(parent, "trapiche-benchmark-"));
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(workspace::close));
        return workspace;
    }

    public Path folder() {
        return folder;
    }

    /** The service's data; kept from one start of it to the next. */
    public Path data() {
        return folder.resolve("data");
    }

    /** The service with local mode's engines and sandbox, each on a free port. */
    public Service service(String... settings) {
        return Service.start(this, settings);
    }

    /** The service as a checkout's own script starts it. */
    public Service launched(Path checkout, String... settings) {
        return Service.launch(this, checkout, settings);
    }

    /** The same, with the sandbox in a process of its own. */
    public Service launchedBesideSandbox(Path checkout, String... settings) {
        return Service.launchBesideSandbox(this, checkout, settings);
    }

    synchronized ChildJvm launch(Path checkout, Iterable<String> arguments) {
        return kept(ChildJvm.launch(checkout, arguments, folder.resolve("trapiche.log")));
    }

    public synchronized ChildJvm child(String role, Iterable<String> arguments) {
        return kept(ChildJvm.start(role, arguments, folder.resolve(role + ".log")));
    }

    private ChildJvm kept(ChildJvm child) {
        children.push(child);
        if (closed) {
            child.close();
            throw new IllegalStateException("the run has ended");
        }
        return child;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        children.forEach(ChildJvm::close);
        EmbeddedPostgreSql.remove(data().resolve("postgresql"));
        EmbeddedKafka.remove(data().resolve("kafka"));
        delete();
    }

    private void delete() {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

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
    private final Deque<Runnable> ends = new ArrayDeque<>();
    private boolean closed;

    private Workspace(Path folder) {
        this.folder = folder;
    }

    public static Workspace make(Path parent) throws IOException {
        Workspace workspace = new Workspace(folderIn(parent));
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(workspace::close));
        return workspace;
    }

    /** Another for data apart, which ends before this one does. */
    public Workspace within(String name) throws IOException {
        Workspace inner = new Workspace(folderIn(folder.resolve(name)));
        keep(inner::close);
        return inner;
    }

    private static Path folderIn(Path parent) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(parent), "trapiche-benchmark-");
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

    /** The service with local mode's engines as a build's user starts it. */
    public Service service(Build build) {
        return Service.start(this, build);
    }

    /** Of local mode's data, whoever runs the engine. */
    public Path postgres() {
        return data().resolve("postgresql");
    }

    Path kafka() {
        return data().resolve("kafka");
    }

    ChildJvm launch(Path script, Iterable<String> arguments, String name) {
        return kept(ChildJvm.launch(script, arguments, log(name)));
    }

    public ChildJvm child(String role, Iterable<String> arguments) {
        return child(role, arguments, role);
    }

    ChildJvm child(String role, Iterable<String> arguments, String name) {
        return kept(ChildJvm.start(role, arguments, log(name)));
    }

    ChildJvm run(String classPath, Class<?> program, Iterable<String> arguments, String name) {
        return kept(ChildJvm.run(classPath, program, arguments, log(name)));
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private ChildJvm kept(ChildJvm child) {
        keep(child::close);
        return child;
    }

    /** What is to end with the run, before what was kept earlier. */
    synchronized void keep(Runnable end) {
        if (closed) {
            end.run();
            throw new IllegalStateException("the run has ended");
        }
        ends.push(end);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        ends.forEach(Runnable::run);
        EmbeddedPostgreSql.remove(postgres());
        EmbeddedKafka.remove(kafka());
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

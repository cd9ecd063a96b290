package io.trapiche.benchmarks.reading;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process that reads the documents of a folder again and again, and tells what one takes. */
public final class ReadingDocuments {

    /** Followed by the microseconds of CPU that a document took, and how many there are. */
    public static final String TELLS = "a document took";

    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(5);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ReadingDocuments() {}

    /** Takes the folder. */
    public static void main(String[] args) throws Exception {
        List<String> documents = documents(Path.of(args[0]));
        DocumentReader reader = DocumentReader.ofClassPath();
        var _ = micros(reader, documents, WARM_UP);
        System.out.printf("%s %.2f %d%n", TELLS, micros(reader, documents, TIME), documents.size());
    }

    private static List<String> documents(Path folder) throws Exception {
        List<String> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
                documents.add(Files.readString(file));
            }
        }
        return documents;
    }

    /** Of this thread's CPU alone: what compiles and collects beside it counts for nobody. */
    private static double micros(DocumentReader reader, List<String> documents, Duration time)
            throws ReflectiveOperationException {
        long until = System.nanoTime() + time.toNanos();
        long began = THREADS.getCurrentThreadCpuTime();
        long read = 0;
        int kept = 0;
        while (System.nanoTime() < until) {
            for (String document : documents) {
                kept += reader.read(document).getClass().hashCode() & 1;
                read++;
            }
        }
        if (kept < 0) {
            throw new IllegalStateException("never");
        }
        return (THREADS.getCurrentThreadCpuTime() - began) / 1e3 / read;
    }
}

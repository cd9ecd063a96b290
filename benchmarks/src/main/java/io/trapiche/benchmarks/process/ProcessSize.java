package io.trapiche.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How big a process is, as Linux tells it in {@code /proc/<pid>/status}.
 *
 * @param residentKib memory that it holds ({@code VmRSS})
 * @param threads platform threads, those of the JVM itself among them
 */
public record ProcessSize(long residentKib, long threads) {

    static ProcessSize of(long pid) {
        try {
            List<String> status =
                    Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
            return new ProcessSize(number(status, "VmRSS:"), number(status, "Threads:"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long number(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name));
    }

    public ProcessSize orGreater(ProcessSize other) {
        return new ProcessSize(
                Math.max(residentKib, other.residentKib), Math.max(threads, other.threads));
    }
}

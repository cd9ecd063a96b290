package io.trapiche.benchmarks.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Results as Markdown; progress goes elsewhere, so that results can be kept alone. */
public final class Report {

    private final PrintStream results;
    private final PrintStream progress;

    private Report(PrintStream results, PrintStream progress) {
        this.results = results;
        this.progress = progress;
    }

    public static Report onStandardOutput() {
        return new Report(System.out, System.err);
    }

    /** Without anybody to tell of progress. */
    public static Report into(PrintStream results) {
        return new Report(results, new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    }

    public void title(String title) {
        results.printf("%n## %s%n%n", title);
    }

    public void line(String line) {
        results.println(line);
    }

    public void table(List<String> head, List<List<String>> rows) {
        results.println(row(head));
        results.println("|" + "---|".repeat(head.size()));
        rows.forEach(cells -> results.println(row(cells)));
        results.println();
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    public void progress(String what) {
        progress.println(what);
    }

    public static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    public static String millis(long nanos) {
        return decimal(nanos / 1e6, 2);
    }
}

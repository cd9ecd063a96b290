package io.trapiche.benchmarks;

import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import java.util.Set;

/** A measurement that prints what it found. */
interface Benchmark {

    String name();

    /** What it measures, in a few words. */
    String purpose();

    /** Names of the options it knows. */
    Set<String> options();

    void run(Options options, Workspace workspace, Report report) throws Exception;
}

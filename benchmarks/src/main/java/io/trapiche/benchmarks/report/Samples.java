package io.trapiche.benchmarks.report;

import java.util.Arrays;
import java.util.List;

/** Repeated measurements of one figure. */
public record Samples(List<Double> values) {

    public Samples {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("samples: 0 (expected: >= 1)");
        }
    }

    double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double least() {
        return sorted()[0];
    }

    double most() {
        return sorted()[values.size() - 1];
    }

    /** The farthest any sample is from 1. */
    public double wobble() {
        return Math.max(Math.abs(most() - 1), Math.abs(least() - 1));
    }

    /**
     * Median, and the interval that holds the true one at 95 % by the sign test; under six samples
     * there is no such interval and the extremes stand instead.
     */
    public String summary() {
        double[] sorted = sorted();
        int cut = cut(sorted.length);
        String interval =
                Report.decimal(sorted[cut], 3)
                        + " to "
                        + Report.decimal(sorted[sorted.length - 1 - cut], 3);
        return Report.decimal(median(), 3)
                + (sorted.length < 6 ? " (extremes " : " (95 % interval ")
                + interval
                + ", n = "
                + sorted.length
                + ")";
    }

    /** How many samples may be left out at either end. */
    private static int cut(int n) {
        double probability = Math.pow(0.5, n);
        double sum = probability;
        int cut = 0;
        while (n >= 6) {
            probability *= (double) (n - cut) / (cut + 1);
            if (2 * (sum + probability) > 0.05) {
                return cut;
            }
            sum += probability;
            cut++;
        }
        return cut;
    }

    private double[] sorted() {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted());
    }
}

package io.trapiche.benchmarks.report;

import java.util.Arrays;
import java.util.List;

/** Repeated measurements of one figure. */
public record Samples(List<Double> values) {

    private static final int LEAST_FOR_INTERVAL = 6;

    public Samples {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("samples: 0 (expected: >= 1)");
        }
    }

    public double median() {
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

    /** As {@link #text} in words of its own. */
    public String summary() {
        return "%s (%s %s, n = %d)"
                .formatted(
                        Report.decimal(median(), 3),
                        brackets(values.size()),
                        interval(3),
                        values.size());
    }

    /**
     * Median, and the interval that holds the true one at 95 % by the sign test; under six samples
     * there is no such interval and the extremes stand instead.
     */
    public String text(int digits) {
        if (!Double.isFinite(least()) || !Double.isFinite(most())) {
            return "–";
        }
        String median = Report.decimal(median(), digits);
        return values.size() == 1 ? median : "%s (%s)".formatted(median, interval(digits));
    }

    private String interval(int digits) {
        double[] sorted = sorted();
        int cut = cut(sorted.length);
        return Report.decimal(sorted[cut], digits)
                + " to "
                + Report.decimal(sorted[sorted.length - 1 - cut], digits);
    }

    /** What {@link #text} shows of so many samples. */
    public static String explained(int samples) {
        return samples == 1
                ? "One round."
                : "Medians of %d rounds, in brackets the %s.".formatted(samples, brackets(samples));
    }

    private static String brackets(int samples) {
        return samples < LEAST_FOR_INTERVAL ? "extremes" : "95 % interval";
    }

    /** How many samples may be left out at either end. */
    private static int cut(int n) {
        double probability = Math.pow(0.5, n);
        double sum = probability;
        int cut = 0;
        while (n >= LEAST_FOR_INTERVAL) {
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

package io.trapiche.benchmarks.contestant;

import org.HdrHistogram.Histogram;

/**
 * How long orders took, and how long the two things that no export can do without take by
 * themselves.
 *
 * @param answer from sent to answered, in nanoseconds
 * @param visible from the answer on; zero when the consumer saw the order first
 * @param failed not taken
 * @param unseen taken, and never seen
 * @param committed one row
 * @param produced one transaction
 */
public record LagTurn(
        Histogram answer,
        Histogram visible,
        long failed,
        long unseen,
        Histogram committed,
        Histogram produced) {

    public double overFloors() {
        return (double) visible.getValueAtPercentile(99)
                / (committed.getValueAtPercentile(99) + produced.getValueAtPercentile(99));
    }
}

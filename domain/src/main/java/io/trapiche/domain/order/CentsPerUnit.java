package io.trapiche.domain.order;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds how many minor units more, or less, each line gives per unit so that together they give an
 * amount. Taking the largest quantities first goes as far as it goes; from there on one step at a
 * time, more while something is left and less while too much is taken, which never leads further
 * from nothing than the largest quantity. So few amounts are met that all can be tried. What is not
 * found is not there, unless lines have so little to give that the way must be a longer one.
 */
final class CentsPerUnit {

    private static final int LARGEST_QUANTITY = 10_000;

    private final int[] quantities;
    private final long[] most;
    private final long[] least;
    private final long[] given;

    /** A line's step from one amount to another. */
    private record Step(int line, long before) {}

    private CentsPerUnit(int[] quantities, long[] most, long[] least) {
        this.quantities = quantities;
        this.most = most;
        this.least = least;
        this.given = new long[quantities.length];
    }

    /**
     * The numbers of minor units, one for each quantity; empty when none are found.
     *
     * @param amount negative when more was taken already
     * @param most what each may give more
     * @param least what each may give less
     */
    static Optional<long[]> find(long amount, int[] quantities, long[] most, long[] least) {
        if (amount == 0) {
            return Optional.of(new long[quantities.length]);
        }
        if (amount % IntStream.of(quantities).reduce(0, CentsPerUnit::gcd) != 0) {
            return Optional.empty();
        }
        CentsPerUnit search = new CentsPerUnit(quantities, most, least);
        return search.step(search.greedily(amount)) ? Optional.of(search.given) : Optional.empty();
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private long greedily(long amount) {
        long left = amount;
        int[] largestFirst =
                IntStream.range(0, quantities.length)
                        .boxed()
                        .sorted((a, b) -> Integer.compare(quantities[b], quantities[a]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int i : largestFirst) {
            given[i] = Math.clamp(left / quantities[i], -least[i], most[i]);
            left -= given[i] * quantities[i];
        }
        return left;
    }

    /** Tries amounts that can be left, nearest first, until nothing is left. */
    private boolean step(long start) {
        int largest = IntStream.of(quantities).max().orElse(0);
        if (start == 0) {
            return true;
        }
        if (Math.abs(start) > largest || largest > LARGEST_QUANTITY) {
            return false;
        }
        Map<Long, Step> steps = new HashMap<>();
        Deque<Long> next = new ArrayDeque<>();
        next.add(start);
        while (!next.isEmpty() && !steps.containsKey(0L)) {
            stepFrom(next.remove(), start, steps, next);
        }
        return walkBack(start, steps);
    }

    private void stepFrom(long left, long start, Map<Long, Step> steps, Deque<Long> next) {
        for (int i = 0; i < quantities.length; i++) {
            boolean allowed = left > 0 ? given[i] < most[i] : given[i] > -least[i];
            long after = left > 0 ? left - quantities[i] : left + quantities[i];
            if (allowed && after != start && steps.putIfAbsent(after, new Step(i, left)) == null) {
                next.add(after);
            }
        }
    }

    private boolean walkBack(long start, Map<Long, Step> steps) {
        long left = 0;
        while (left != start) {
            Step step = steps.get(left);
            if (step == null) {
                return false;
            }
            given[step.line()] += step.before() > 0 ? 1 : -1;
            left = step.before();
        }
        return IntStream.range(0, given.length)
                .allMatch(i -> given[i] <= most[i] && given[i] >= -least[i]);
    }
}

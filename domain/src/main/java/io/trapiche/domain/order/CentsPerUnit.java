package io.trapiche.domain.order;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds how many minor units more, or less, each line gives per unit so that together they give an
 * amount, or little less. The largest quantities first go as far as they go, mostly far enough.
 * From there on all sums are tried that few moves can reach: a way that is longer than twice the
 * largest quantity comes by some sum twice, and is as good without what lies between. Quantities of
 * thousands are beyond that; there each two lines are tried, all ways until they come again.
 */
final class CentsPerUnit {

    /** Bounds the work for one order, each way; only quantities of thousands come near it. */
    private static final long MOST_SUMS = 2_000_000;

    private final int[] quantities;
    private final long[] most;
    private final long[] least;
    private final long[] given;

    private CentsPerUnit(int[] quantities, long[] most, long[] least) {
        this.quantities = quantities;
        this.most = most;
        this.least = least;
        this.given = new long[quantities.length];
    }

    /**
     * The numbers of minor units, one for each quantity; empty when there are none.
     *
     * @param amount not negative
     * @param slack what may be left of it
     * @param most what each may give more
     * @param least what each may give less
     */
    static Optional<long[]> find(
            long amount, long slack, int[] quantities, long[] most, long[] least) {
        if (amount % IntStream.of(quantities).reduce(0, CentsPerUnit::gcd) > slack) {
            return Optional.empty();
        }
        CentsPerUnit search = new CentsPerUnit(quantities, most, least);
        long left = search.largestFirst(amount);
        return left <= slack
                        || search.move(left - slack, left)
                        || search.moveTwo(left - slack, left)
                ? Optional.of(search.given)
                : Optional.empty();
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private long largestFirst(long amount) {
        long left = amount;
        int[] order =
                IntStream.range(0, quantities.length)
                        .boxed()
                        .sorted((a, b) -> Integer.compare(quantities[b], quantities[a]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int i : order) {
            given[i] = Math.min(left / quantities[i], most[i]);
            left -= given[i] * quantities[i];
        }
        return left;
    }

    /** Gives a sum between the two, more than nothing, on top. */
    private boolean move(long from, long to) {
        int reach = reach();
        if (from > reach) {
            return false;
        }
        BitSet[] sums = new BitSet[quantities.length + 1];
        sums[0] = new BitSet(2 * reach + 1);
        sums[0].set(reach);
        for (int i = 0; i < quantities.length; i++) {
            sums[i + 1] = moved(sums[i], i, 2 * reach);
        }
        int found = sums[quantities.length].previousSetBit((int) Math.min(reach + to, 2L * reach));
        if (found < reach + from) {
            return false;
        }
        walkBack(sums, found);
        return true;
    }

    private int reach() {
        long largest = Arrays.stream(quantities).max().orElse(1);
        return (int) Math.min(2 * largest * largest, MOST_SUMS / quantities.length);
    }

    /** What a line makes of the sums: each move is as long as its quantity. */
    private BitSet moved(BitSet sums, int line, int last) {
        BitSet after = new BitSet(last + 1);
        int quantity = quantities[line];
        long up = (most[line] - given[line]) * quantity;
        long down = (least[line] + given[line]) * quantity;
        for (int residue = 0; residue < quantity && residue <= last; residue++) {
            long before = Long.MIN_VALUE / 2;
            for (int sum = residue; sum <= last; sum += quantity) {
                before = sums.get(sum) ? sum : before;
                after.set(sum, sum - before <= up);
            }
            long next = Long.MAX_VALUE / 2;
            for (int sum = last - Math.floorMod(last - residue, quantity);
                    sum >= 0;
                    sum -= quantity) {
                next = sums.get(sum) ? sum : next;
                if (next - sum <= down) {
                    after.set(sum);
                }
            }
        }
        return after;
    }

    /** Gives a sum between the two on top, by two lines alone. */
    private boolean moveTwo(long from, long to) {
        long tries = 0;
        for (int one = 0; one < quantities.length; one++) {
            for (int other = one + 1; other < quantities.length; other++) {
                long ways = quantities[other] / gcd(quantities[one], quantities[other]);
                tries += 2 * ways;
                if (tries > MOST_SUMS) {
                    return false;
                } else if (moveTwo(one, other, ways, from, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean moveTwo(int one, int other, long ways, long from, long to) {
        for (long moves = 0; moves <= ways; moves++) {
            if (isMoved(one, moves, other, from, to) || isMoved(one, -moves, other, from, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMoved(int one, long moves, int other, long from, long to) {
        long sum = moves * quantities[one];
        long rest = Math.floorDiv(to - sum, quantities[other]);
        if (sum + rest * quantities[other] < from || !has(one, moves) || !has(other, rest)) {
            return false;
        }
        given[one] += moves;
        given[other] += rest;
        return true;
    }

    private boolean has(int line, long moves) {
        return moves <= most[line] - given[line] && -moves <= least[line] + given[line];
    }

    private void walkBack(BitSet[] sums, int found) {
        int sum = found;
        for (int i = quantities.length - 1; i >= 0; i--) {
            long moves = moves(sums[i], i, sum);
            given[i] += moves;
            sum -= (int) (moves * quantities[i]);
        }
    }

    /** The fewest of a line that lead from a sum before to this one. */
    private long moves(BitSet before, int line, int sum) {
        int quantity = quantities[line];
        for (long moves = 0; ; moves++) {
            long lower = sum - moves * quantity;
            if (lower >= 0 && moves <= most[line] - given[line] && before.get((int) lower)) {
                return moves;
            }
            long higher = sum + moves * quantity;
            if (moves <= least[line] + given[line]
                    && higher < before.size()
                    && before.get((int) higher)) {
                return -moves;
            }
            if (lower < 0 && higher >= before.size()) {
                throw new IllegalStateException("sum without a way to it: " + sum);
            }
        }
    }
}

package io.trapiche.domain;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance that a seed repeats; a failing test names its seed. */
public final class Dice {

    private final RandomGenerator random;

    public Dice(long seed) {
        this.random = RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);
    }

    /** Tries the property with the seeds from one on. */
    public static void seeds(int count, LongConsumer property) {
        for (long seed = 1; seed <= count; seed++) {
            try {
                property.accept(seed);
            } catch (RuntimeException | AssertionError fault) {
                throw new AssertionError("with seed " + seed, fault);
            }
        }
    }

    /** From zero, below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

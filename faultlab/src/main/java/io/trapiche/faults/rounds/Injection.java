package io.trapiche.faults.rounds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A fault of the process or its engines.
 *
 * @param at after the beginning of the round, or as soon as the one before is over
 * @param lasts how long, where it does
 */
record Injection(Kind kind, Duration at, Duration lasts) {

    enum Kind {
        KILL_SERVICE,
        KILL_POSTGRES,
        FREEZE_SERVICE,
        OPEN_TRANSACTION
    }

    private static final int MOST_KILLS = 3;
    private static final int SHORTEST_FREEZE = 5;
    private static final int LONGEST_FREEZE = 15;

    /** One to three kills, and of the others none or one each, but never nothing but kills. */
    static List<Injection> choose(Duration within, RandomGenerator dice) {
        List<Injection> chosen = new ArrayList<>();
        for (int i = dice.nextInt(MOST_KILLS); i >= 0; i--) {
            chosen.add(one(Kind.KILL_SERVICE, within, dice));
        }
        List<Kind> others = List.of(Kind.KILL_POSTGRES, Kind.FREEZE_SERVICE, Kind.OPEN_TRANSACTION);
        Kind certain = others.get(dice.nextInt(others.size()));
        for (Kind kind : others) {
            if (kind == certain || dice.nextBoolean()) {
                chosen.add(one(kind, within, dice));
            }
        }
        chosen.sort(Comparator.comparing(Injection::at));
        return List.copyOf(chosen);
    }

    private static Injection one(Kind kind, Duration within, RandomGenerator dice) {
        int freeze = dice.nextInt(SHORTEST_FREEZE, LONGEST_FREEZE + 1);
        return new Injection(
                kind,
                Duration.ofMillis(dice.nextLong(within.toMillis())),
                Duration.ofSeconds(kind == Kind.FREEZE_SERVICE ? freeze : 10));
    }

    @Override
    public String toString() {
        return "%s at %d s".formatted(kind, at.toSeconds());
    }
}

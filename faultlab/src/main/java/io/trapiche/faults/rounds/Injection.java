package io.trapiche.faults.rounds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A fault of the process, its engines or its followers.
 *
 * @param after how long after the one before is over and the service is ready
 * @param lasts how long, where it does
 */
record Injection(Strike strike, Duration after, Duration lasts) {

    enum Kind implements Strike {
        KILL_SERVICE,
        KILL_POSTGRES,
        FREEZE_SERVICE,
        OPEN_TRANSACTION
    }

    private static final int MOST_KILLS = 3;
    private static final int MOST_POINTS = 2;
    private static final int SHORTEST_PAUSE = 2_000;
    private static final int LONGEST_PAUSE = 18_000;
    private static final int SHORTEST_FREEZE = 5;
    private static final int LONGEST_FREEZE = 15;

    /** What needs orders that come is first: towards the end of a round there are few. */
    static List<Injection> choose(Random dice) {
        List<Injection> first = inside(dice);
        List<Injection> then = outside(dice);
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /** One or two kills inside a transaction, and a follower's fault. */
    private static List<Injection> inside(Random dice) {
        List<KillPoint> points = new ArrayList<>(List.of(KillPoint.values()));
        Collections.shuffle(points, dice);
        List<Injection> chosen = new ArrayList<>();
        for (KillPoint point : points.subList(0, 1 + dice.nextInt(MOST_POINTS))) {
            chosen.add(one(point, dice));
        }
        List<FollowerFault> faults = FollowerFault.all();
        chosen.add(one(faults.get(dice.nextInt(faults.size())), dice));
        Collections.shuffle(chosen, dice);
        return chosen;
    }

    /** One to three kills, and of the others none or one each, but never nothing but kills. */
    private static List<Injection> outside(Random dice) {
        List<Injection> chosen = new ArrayList<>();
        for (int i = dice.nextInt(MOST_KILLS); i >= 0; i--) {
            chosen.add(one(Kind.KILL_SERVICE, dice));
        }
        List<Kind> others = List.of(Kind.KILL_POSTGRES, Kind.FREEZE_SERVICE, Kind.OPEN_TRANSACTION);
        Kind certain = others.get(dice.nextInt(others.size()));
        for (Kind kind : others) {
            if (kind == certain || dice.nextBoolean()) {
                chosen.add(one(kind, dice));
            }
        }
        Collections.shuffle(chosen, dice);
        return chosen;
    }

    private static Injection one(Strike kind, Random dice) {
        int freeze = dice.nextInt(SHORTEST_FREEZE, LONGEST_FREEZE + 1);
        return new Injection(
                kind,
                Duration.ofMillis(dice.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE)),
                Duration.ofSeconds(kind == Kind.FREEZE_SERVICE ? freeze : 10));
    }

    @Override
    public String toString() {
        return "%s after %d s".formatted(strike, after.toSeconds());
    }
}

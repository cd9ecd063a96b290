package io.trapiche.sandbox.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** The faults asked for, and whether one strikes now. A restart forgets them. */
public final class Faults {
    private volatile Plan plan = Plan.of(List.of(), new Random(0));

    private record Plan(List<Counted> faults, Map<FaultKind, List<Counted>> byKind, Random random) {

        static Plan of(List<Counted> faults, Random random) {
            Map<FaultKind, List<Counted>> byKind = new EnumMap<>(FaultKind.class);
            faults.forEach(
                    counted ->
                            byKind.computeIfAbsent(counted.fault().kind(), _ -> new ArrayList<>())
                                    .add(counted));
            return new Plan(List.copyOf(faults), byKind, random);
        }

        Plan with(Counted added) {
            List<Counted> all = new ArrayList<>(faults);
            all.add(added);
            return of(all, random);
        }
    }

    private record Counted(Fault fault, AtomicInteger struck) {

        static Counted of(Fault fault) {
            return new Counted(fault, new AtomicInteger());
        }

        boolean strikes(Random random) {
            Double probability = fault.probability();
            if (probability != null && random.nextDouble() >= probability) {
                return false;
            }
            Integer times = fault.times();
            return times == null
                    ? struck.incrementAndGet() > 0
                    : struck.getAndUpdate(n -> Math.min(n + 1, times)) < times;
        }
    }

    /** A fault and how often it struck. */
    public record Report(Fault fault, int struck) {}

    /** Replaces all faults; the seed makes their dice fall the same way again. */
    public synchronized void plant(List<Fault> faults, long seed) {
        plan = Plan.of(faults.stream().map(Counted::of).toList(), new Random(seed));
    }

    /** Adds a fault to those that are there, which go on with their dice and counts. */
    public synchronized void add(Fault fault) {
        plan = plan.with(Counted.of(fault));
    }

    public void clear() {
        plant(List.of(), 0);
    }

    public List<Report> reports() {
        return plan.faults().stream()
                .map(counted -> new Report(counted.fault(), counted.struck().get()))
                .toList();
    }

    /** The fault of this kind that strikes this occasion, which counts as one of its times. */
    public Optional<Fault> strike(FaultKind kind, Occasion occasion) {
        return strike(kind, occasion, _ -> true);
    }

    /** As {@link #strike(FaultKind, Occasion)}, of the faults of the kind that are wanted. */
    public Optional<Fault> strike(FaultKind kind, Occasion occasion, Predicate<Fault> wanted) {
        Plan present = plan;
        for (Counted counted : present.byKind().getOrDefault(kind, List.of())) {
            if (wanted.test(counted.fault())
                    && counted.fault().concerns(occasion)
                    && counted.strikes(present.random())) {
                return Optional.of(counted.fault());
            }
        }
        return Optional.empty();
    }
}

package io.trapiche.sandbox.faults;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** The faults asked for, and whether one strikes now. A restart forgets them. */
public final class Faults {
    private volatile Plan plan = new Plan(List.of(), new Random(0));

    private record Plan(List<Counted> faults, Random random) {}

    private record Counted(Fault fault, AtomicInteger struck) {

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
    public void plant(List<Fault> faults, long seed) {
        plan =
                new Plan(
                        faults.stream()
                                .map(fault -> new Counted(fault, new AtomicInteger()))
                                .toList(),
                        new Random(seed));
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
    public Optional<Fault> strike(FaultKind kind, String account, String group, String route) {
        Plan present = plan;
        return present.faults().stream()
                .filter(counted -> counted.fault().concerns(kind, account, group, route))
                .filter(counted -> counted.strikes(present.random()))
                .map(Counted::fault)
                .findFirst();
    }
}

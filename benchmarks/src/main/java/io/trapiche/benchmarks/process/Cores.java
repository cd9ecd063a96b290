package io.trapiche.benchmarks.process;

import java.time.Duration;

/** How many cores were busy all the time. */
public record Cores(double service, double postgres) {

    public static Cores over(Duration time, Site site) {
        long began = System.nanoTime();
        Cpu before = site.cpu();
        Waiting.pause(time);
        Cpu used = site.cpu().since(before);
        double passed = System.nanoTime() - began;
        return new Cores(used.service().toNanos() / passed, used.postgres().toNanos() / passed);
    }

    public double both() {
        return service + postgres;
    }
}

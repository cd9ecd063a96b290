package io.trapiche.benchmarks.beside;

import io.trapiche.benchmarks.process.Build;
import java.util.ArrayList;
import java.util.List;

/** Which builds are measured. */
public final class Builds {

    /** The option that names the checkout of another build. */
    public static final String BESIDE = "beside";

    /** The option that has this checkout measured beside itself, with traces. */
    public static final String TRACES = "traces";

    /** The option that has this checkout measured beside itself, with metrics. */
    public static final String METRICS = "metrics";

    private Builds() {}

    /**
     * This checkout without traces and with.
     *
     * @param collector takes the spans
     */
    public static List<Build> withTraces(String collector) {
        Build without = of("").getFirst();
        return List.of(
                without.with("without-traces"),
                without.with("with-traces", "--trapiche.traces.endpoint=" + collector));
    }

    /** This checkout without metrics and with. */
    public static List<Build> withMetrics() {
        Build with = of("").getFirst();
        return List.of(
                with.with("without-metrics", "--management.metrics.enable.all=false"),
                with.with("with-metrics"));
    }

    /**
     * This checkout, after the other one if there is one.
     *
     * @param beside folder of the other checkout; empty for none
     */
    public static List<Build> of(String beside) {
        List<Build> builds = new ArrayList<>();
        if (!beside.isEmpty()) {
            builds.add(Build.in(BESIDE, beside));
        }
        builds.add(Build.in("this", System.getProperty("trapiche.home", ".")));
        return List.copyOf(builds);
    }
}

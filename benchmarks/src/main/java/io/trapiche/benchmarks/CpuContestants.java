package io.trapiche.benchmarks;

import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import java.util.ArrayList;
import java.util.List;

/** All builds, each running with data of its own; only one has a load at a time. */
record CpuContestants(List<CpuContestant> all, List<Workspace> workspaces)
        implements AutoCloseable {

    static CpuContestants start(
            CpuContestant.Kind kind, Builds builds, Workspace workspace, Report report)
            throws Exception {
        CpuContestants started = new CpuContestants(new ArrayList<>(), new ArrayList<>());
        try {
            for (Builds.Build build : builds.all()) {
                report.progress("starting " + build.name());
                Workspace own = Workspace.make(workspace.folder().resolve(build.name()));
                started.workspaces.add(own);
                started.all.add(CpuContestant.start(kind, build, own));
            }
            return started;
        } catch (Exception failed) {
            started.close();
            throw failed;
        }
    }

    List<String> names() {
        return all.stream().map(CpuContestant::name).toList();
    }

    /** Milliseconds for an order, of each build. */
    List<Double> round(int orders, int inFlight) throws InterruptedException {
        List<Double> round = new ArrayList<>();
        for (CpuContestant one : all) {
            round.add(one.millisPerOrder(orders, inFlight));
        }
        return round;
    }

    @Override
    public void close() {
        all.forEach(CpuContestant::close);
        workspaces.forEach(Workspace::close);
    }
}

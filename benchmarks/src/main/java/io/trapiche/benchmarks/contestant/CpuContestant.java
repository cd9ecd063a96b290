package io.trapiche.benchmarks.contestant;

import io.trapiche.benchmarks.beside.Contestant;
import io.trapiche.benchmarks.load.OrderKind;
import io.trapiche.benchmarks.load.OrderWork;
import io.trapiche.benchmarks.load.Quiet;
import io.trapiche.benchmarks.process.Build;
import io.trapiche.benchmarks.process.Cpu;
import io.trapiche.benchmarks.process.Site;
import io.trapiche.benchmarks.process.Workspace;

/** One build at work on orders of one kind. */
public record CpuContestant(Site site, OrderWork work) implements Contestant {

    public static CpuContestant start(OrderKind kind, Build build, Workspace workspace) {
        Site site = kind.start(build, workspace);
        return new CpuContestant(
                site, new OrderWork(kind, site.service(), Quiet.of(site.service())));
    }

    /** For so many orders. */
    public Cpu used(String prefix, int orders, int inFlight) throws InterruptedException {
        Cpu before = site.cpu();
        work.done(prefix, orders, inFlight);
        return site.cpu().since(before);
    }

    @Override
    public void close() {
        work.close();
        site.close();
    }
}

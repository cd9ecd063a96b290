package io.trapiche.benchmarks.beside;

import io.trapiche.benchmarks.process.Build;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Builds that are measured by turns, each with data of its own; one is at work at a time. */
public final class Contest<C extends Contestant> implements AutoCloseable {

    private final Report report;
    private final List<String> names = new ArrayList<>();
    private final List<C> contestants = new ArrayList<>();
    private final List<Workspace> workspaces = new ArrayList<>();

    private Contest(Report report) {
        this.report = report;
    }

    /** Starts a build. */
    @FunctionalInterface
    public interface Start<C> {
        C start(Build build, Workspace own) throws Exception;
    }

    /** Measures once. */
    @FunctionalInterface
    public interface Turn<C, T> {

        /**
         * Does what every build does in this round.
         *
         * @param round no two rounds of a contest have the same name
         */
        T take(C contestant, String round) throws Exception;
    }

    public static <C extends Contestant> Contest<C> start(
            List<Build> builds, Workspace workspace, Report report, Start<C> start)
            throws Exception {
        Contest<C> contest = new Contest<>(report);
        try {
            for (Build build : builds) {
                report.progress("starting " + build.name());
                Workspace own = workspace.within(build.name());
                contest.workspaces.add(own);
                contest.contestants.add(start.start(build, own));
                contest.names.add(build.name());
            }
            return contest;
        } catch (Exception failed) {
            contest.close();
            throw failed;
        }
    }

    /** The one that the others are compared with. */
    public C first() {
        return contestants.getFirst();
    }

    /** Every build once in each round, one after the other; warm-ups do not count. */
    public <T> Rounds<T> rounds(int warmUps, int rounds, Turn<C, T> turn) throws Exception {
        for (int i = 1; i <= warmUps; i++) {
            var _ = round("warm-up-" + i, turn);
        }
        List<List<T>> counted = new ArrayList<>();
        for (int i = 1; i <= Math.max(1, rounds); i++) {
            counted.add(round("round-" + i, turn));
        }
        return new Rounds<>(names, counted);
    }

    private <T> List<T> round(String round, Turn<C, T> turn) throws Exception {
        List<T> found = new ArrayList<>();
        for (int i = 0; i < contestants.size(); i++) {
            report.progress(round + ": " + names.get(i));
            found.add(turn.take(contestants.get(i), round + "-"));
        }
        return found;
    }

    @Override
    public void close() {
        contestants.forEach(Contestant::close);
        workspaces.forEach(Workspace::close);
    }
}

package io.trapiche.benchmarks;

import io.trapiche.benchmarks.beside.Figure;
import io.trapiche.benchmarks.contestant.WholeContestant.Turn;
import io.trapiche.benchmarks.load.WholeOrders.Taken;
import io.trapiche.benchmarks.process.Cpu;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** What is shown of whole orders. */
final class WholeFigures {

    static final List<Figure<Turn>> CLOSED =
            List.of(
                    new Figure<>("orders/s to invoiced", 1, turn -> turn.taken().perSecond()),
                    new Figure<>(
                            "orders per CPU-second of service + PostgreSQL",
                            1,
                            Turn::ordersPerCpuSecond),
                    millis("service + PostgreSQL", Cpu::serviceAndPostgres),
                    millis("service", Cpu::service),
                    millis("PostgreSQL", Cpu::postgres),
                    millis("broker", Cpu::broker),
                    millis("sandbox", Cpu::sandbox),
                    millis("load, ERP included", Cpu::load),
                    percentile("PlaceOrder", 50, Taken::answer),
                    percentile("PlaceOrder", 99, Taken::answer),
                    percentile("PlaceOrder sent to invoiced", 50, Taken::invoiced),
                    percentile("PlaceOrder sent to invoiced", 99, Taken::invoiced),
                    new Figure<>("PlaceOrder not taken", 0, turn -> turn.taken().failed()));

    static final List<Figure<Turn>> OPEN =
            Stream.concat(
                            CLOSED.stream(),
                            Stream.of(
                                    percentile("lag to the topic", 50, Taken::visible),
                                    percentile("lag to the topic", 99, Taken::visible)))
                    .toList();

    private WholeFigures() {}

    private static Figure<Turn> millis(String process, Function<Cpu, Duration> time) {
        return new Figure<>(
                "CPU of %s, ms/order".formatted(process),
                2,
                turn -> time.apply(turn.cpu()).toNanos() / 1e6 / turn.taken().orders());
    }

    private static Figure<Turn> percentile(
            String what, int percentile, Function<Taken, Histogram> times) {
        return new Figure<>(
                "%s, p%d, ms".formatted(what, percentile),
                1,
                turn -> times.apply(turn.taken()).getValueAtPercentile(percentile) / 1e6);
    }
}

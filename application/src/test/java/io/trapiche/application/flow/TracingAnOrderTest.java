package io.trapiche.application.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.Origin;
import io.trapiche.application.tracing.Activity;
import io.trapiche.application.tracing.SpanKind;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.testkit.tracing.RecordingTraces;
import io.trapiche.testkit.tracing.RecordingTraces.RecordedSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which traces an order's events and spans are in. */
class TracingAnOrderTest {

    private static final String MARKETPLACES =
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String ERPS = "00-22222222222222222222222222222222-0000000000000002-01";

    private final RecordingTraces traces = new RecordingTraces();
    private final OrderWorld world = new OrderWorld(Currency.getInstance("BRL"), Traced::new);

    /** As the service does its work. */
    private final class Traced implements Worker {

        private final Worker worker;

        Traced(Worker worker) {
            this.worker = worker;
        }

        @Override
        public WorkKind kind() {
            return worker.kind();
        }

        @Override
        public @Nullable Instant work(Attempt attempt) {
            String name = kind().storedName();
            return Activity.of(traces, task(name, null), () -> worker.work(attempt));
        }
    }

    private static Activity.Task task(String name, @Nullable String traceparent) {
        return new Activity.Task(SpanKind.INTERNAL, name, traceparent);
    }

    private void asked(String name, @Nullable String traceparent, Runnable work) {
        Origin.because(
                new Cause(name, traceparent),
                () -> {
                    boolean _ =
                            Activity.of(
                                    traces,
                                    task(name, traceparent),
                                    () -> {
                                        work.run();
                                        return true;
                                    });
                });
    }

    private RecordedSpan last(String name) {
        return traces.spans().stream()
                .filter(span -> span.name().equals(name))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private void placed() {
        asked("place", MARKETPLACES, () -> world.place(PaymentStatus.APPROVED));
        world.run();
    }

    @Test
    void what_a_signal_shows_of_vtex_first_is_in_the_trace_of_the_placement() {
        placed();
        var _ = world.settle();

        world.hearFromFeed();

        assertThat(world.history()).contains("OmsOrderRecorded", "OrderApproved");
        assertThat(world.traces()).containsOnly(Activity.trace(MARKETPLACES));
    }

    @Test
    void a_command_that_tells_no_trace_goes_on_in_the_orders() {
        placed();
        world.callBack();
        world.hearFromFeed();

        asked("erp", null, () -> world.command(ErpCommands.acknowledgement()));

        assertThat(world.history()).contains("OmsHandlingStarted");
        assertThat(world.traces()).containsOnly(Activity.trace(MARKETPLACES));
    }

    @Test
    void a_command_in_a_trace_of_its_own_is_linked_with_the_orders_and_so_is_what_follows() {
        placed();
        world.callBack();
        world.hearFromFeed();
        world.pass(Duration.ofSeconds(1));
        int before = world.traces().size();

        asked("erp", ERPS, () -> world.command(ErpCommands.acknowledgement()));

        List<String> after = world.traces();
        assertThat(after.subList(before, after.size()))
                .hasSizeGreaterThan(1)
                .containsOnly(Activity.trace(ERPS));
        assertThat(linked(last("erp"))).containsExactly(Activity.trace(MARKETPLACES));
        assertThat(last("advance-order").trace()).isEqualTo(Activity.trace(ERPS));
        assertThat(linked(last("advance-order"))).containsExactly(Activity.trace(MARKETPLACES));
    }

    private static List<String> linked(RecordedSpan span) {
        return span.beginning().links().stream().map(Activity::trace).toList();
    }
}

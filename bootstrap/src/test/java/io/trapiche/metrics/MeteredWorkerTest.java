package io.trapiche.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import io.trapiche.application.work.port.Worker.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MeteredWorkerTest {

    private static final Attempt ATTEMPT =
            new Attempt("channel-order/lojademo/feira/1", 0, 0, null);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void work_that_went_well_gives_back_what_it_did_without() {
        MeteredWorker metered = metered(() -> NOON);
        List<@Nullable Instant> given = new ArrayList<>();

        metered.work(ATTEMPT, given::add);

        assertThat(given).containsExactly(NOON);
        assertThat(metered.work(ATTEMPT)).isEqualTo(NOON);
        assertThat(count("done")).isEqualTo(2);
    }

    @Test
    void what_vtex_was_not_asked_is_no_failure() {
        Duration pause = Duration.ofSeconds(1);
        fails(VtexUnavailable.notSent("busy", pause));
        fails(new VtexUnavailable("away", pause, new IllegalStateException("no answer")));
        fails(new IllegalStateException("bug"));

        assertThat(count("held-back")).isOne();
        assertThat(count("failed")).isEqualTo(2);
        assertThat(count("done")).isZero();
    }

    private void fails(RuntimeException failure) {
        MeteredWorker metered =
                metered(
                        () -> {
                            throw failure;
                        });
        assertThatThrownBy(() -> metered.work(ATTEMPT, _ -> {})).isSameAs(failure);
    }

    private long count(String outcome) {
        return meters.get("trapiche.work")
                .tags("kind", "advance-order", "outcome", outcome)
                .timer()
                .count();
    }

    private MeteredWorker metered(Supplier<@Nullable Instant> work) {
        Worker worker =
                new Worker() {
                    @Override
                    public WorkKind kind() {
                        return WorkKind.ADVANCE_ORDER;
                    }

                    @Override
                    public @Nullable Instant work(Attempt attempt) {
                        return work.get();
                    }
                };
        return new MeteredWorker(worker, meters);
    }
}

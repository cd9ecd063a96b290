package io.trapiche.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.inbox.port.InboxRetention;
import io.trapiche.application.work.port.Worker.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgetSignalsWorkerTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final Attempt ATTEMPT = new Attempt(ForgetSignalsWorker.KEY, 0, 0, null);

    private final List<Instant> asked = new ArrayList<>();

    @Test
    void what_is_older_than_is_kept_goes_each_hour() {
        assertThat(worker((_, _) -> 0).work(ATTEMPT)).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(asked).containsExactly(NOON.minus(Duration.ofDays(30)));
    }

    @Test
    void while_there_is_more_it_goes_in_portions() {
        assertThat(worker((_, most) -> most).work(ATTEMPT)).isEqualTo(NOON.plusSeconds(1));
    }

    private ForgetSignalsWorker worker(InboxRetention inbox) {
        return new ForgetSignalsWorker(
                (moment, most) -> {
                    asked.add(moment);
                    return inbox.deleteProcessedBefore(moment, most);
                },
                Duration.ofDays(30),
                InstantSource.fixed(NOON));
    }
}

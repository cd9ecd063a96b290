package io.trapiche.domain.oms.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.status.Watchdog.Circumstances;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private static final Circumstances FINE = new Circumstances(true, false, false);
    private static final Circumstances IN_ERROR = new Circumstances(true, true, false);
    private static final Circumstances INCOMPLETE = new Circumstances(false, false, false);
    private static final Circumstances STARTED = new Circumstances(true, false, true);

    @Test
    void an_order_is_under_one_until_it_ends() {
        assertThat(NamedStatus.values())
                .allSatisfy(
                        status ->
                                assertThat(Watchdog.of(status, FINE) == null)
                                        .isEqualTo(status.isTerminal()));
    }

    @Test
    void each_can_come_about() {
        assertThat(
                        Stream.of(FINE, IN_ERROR, INCOMPLETE, STARTED)
                                .flatMap(
                                        order ->
                                                Stream.concat(
                                                                Stream.of(NamedStatus.values()),
                                                                Stream.of((NamedStatus) null))
                                                        .map(status -> of(status, order)))
                                .filter(Objects::nonNull))
                .contains(Watchdog.values());
    }

    @Test
    void a_status_that_nobody_knows_is_reported_and_so_is_none_at_all() {
        assertThat(of(null, FINE)).isEqualTo(Watchdog.UNKNOWN_STATUS);
        assertThat(of(NamedStatus.NONE, FINE)).isEqualTo(Watchdog.NO_STATUS);
        assertThat(of(NamedStatus.NONE, INCOMPLETE)).isNull();
    }

    @Test
    void an_error_of_vtexs_goes_before_all_others_but_not_before_the_end() {
        assertThat(of(NamedStatus.HANDLING, IN_ERROR)).isEqualTo(Watchdog.WORKFLOW_IN_ERROR);
        assertThat(of(null, IN_ERROR)).isEqualTo(Watchdog.WORKFLOW_IN_ERROR);
        assertThat(of(NamedStatus.INVOICED, IN_ERROR)).isNull();
    }

    @Test
    void handling_that_began_and_does_not_show_is_another_case_than_none() {
        assertThat(of(NamedStatus.READY_FOR_HANDLING, FINE)).isEqualTo(Watchdog.NOT_TAKEN_OVER);
        assertThat(of(NamedStatus.READY_FOR_HANDLING, STARTED))
                .isEqualTo(Watchdog.HANDLING_NOT_SHOWN);
        assertThat(of(NamedStatus.HANDLING, STARTED)).isEqualTo(Watchdog.HANDLING);
    }

    @Test
    void an_incomplete_order_that_goes_on_is_a_case_of_its_own() {
        assertThat(of(NamedStatus.WINDOW_TO_CANCEL, INCOMPLETE)).isEqualTo(Watchdog.NOT_COMPLETED);
        assertThat(of(NamedStatus.ORDER_CREATED, INCOMPLETE)).isEqualTo(Watchdog.NOT_BEGUN);
        assertThat(of(NamedStatus.CANCEL, INCOMPLETE)).isEqualTo(Watchdog.CANCEL);
    }

    private static @Nullable Watchdog of(@Nullable NamedStatus status, Circumstances order) {
        return Watchdog.of(status, order);
    }
}

package io.trapiche.domain.oms.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamedStatusTest {

    @Test
    void nobody_has_to_act_exactly_where_nothing_follows() {
        assertThat(NamedStatus.values())
                .filteredOn(NamedStatus::isTerminal)
                .containsExactly(NamedStatus.INVOICED, NamedStatus.CANCELED, NamedStatus.REPLACED);
    }

    /** VTEX's own table of stages, status by status (VTEX guide "Orders overview"). */
    @Test
    void those_that_vtex_gives_a_stage_stand_in_it() {
        assertThat(at(TimelinePosition.PLACING))
                .contains("order-created", "order-completed", "on-order-completed");
        assertThat(at(TimelinePosition.PAYING)).contains("payment-pending", "approve-payment");
        assertThat(at(TimelinePosition.BEING_HANDLED))
                .contains(
                        "window-to-cancel",
                        "payment-approved",
                        "ready-for-handling",
                        "authorize-fulfillment",
                        "release-to-fulfillment",
                        "handling",
                        "invoice");
    }

    @Test
    void only_what_is_invoiced_is_sent_and_what_is_cancelled_has_left_the_timeline() {
        assertThat(at(TimelinePosition.SENDING)).containsExactly("invoiced");
        assertThat(at(TimelinePosition.OFF)).containsExactly("cancel", "canceled", "replaced");
    }

    @Test
    void an_order_without_a_status_and_one_that_is_cancelled_may_stand_in_every_flow() {
        assertThat(NamedStatus.values())
                .filteredOn(named -> named.flows().size() == StatusFlow.values().length)
                .extracting(NamedStatus::value)
                .contains("", "cancel", "canceled", "invoiced");
    }

    private static Stream<String> at(TimelinePosition position) {
        return Stream.of(NamedStatus.values())
                .filter(named -> named.position() == position)
                .map(NamedStatus::value);
    }
}

package io.trapiche.testkit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.sweep.port.RestingOrders;
import io.trapiche.application.sweep.port.RestingOrders.Pace;
import io.trapiche.testkit.ContractOf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link RestingOrders} keeps. */
@ContractOf(RestingOrders.class)
public abstract class RestingOrdersContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Pace PACE = new Pace(Duration.ofMinutes(15), Duration.ofDays(1));

    protected abstract RestingOrders orders();

    /** Puts a marketplace's order there, as it has stood since then. */
    protected abstract void stands(Standing order);

    /**
     * An order as it stands.
     *
     * @param phase as lists show it
     */
    protected record Standing(String id, String phase, boolean parked, Instant since) {}

    @Test
    void a_moving_order_rests_after_minutes_and_a_waiting_one_after_a_day() {
        stands("submitted", "submitted", Duration.ofMinutes(20));
        stands("young", "submitted", Duration.ofMinutes(10));
        stands("waiting", "approved", Duration.ofHours(25));
        stands("waits-since-today", "approved", Duration.ofHours(23));

        assertThat(taken(NOON)).containsExactly("submitted", "waiting");
    }

    @Test
    void what_ended_or_is_parked_does_not_rest() {
        for (String phase : List.of("delivered", "cancelled", "returned", "refused")) {
            stands(phase, phase, Duration.ofDays(30));
        }
        stands(new Standing("parked", "received", true, NOON.minus(Duration.ofDays(30))));

        assertThat(taken(NOON)).isEmpty();
    }

    @Test
    void an_order_that_was_taken_is_taken_again_after_twice_the_time() {
        stands("waiting", "approved", Duration.ofDays(2));

        assertThat(taken(NOON)).containsExactly("waiting");
        assertThat(taken(NOON.plus(Duration.ofHours(47)))).isEmpty();
        assertThat(taken(NOON.plus(Duration.ofHours(49)))).containsExactly("waiting");
    }

    @Test
    void a_run_looks_at_no_more_orders_than_it_may() {
        for (int i = 0; i < 5; i++) {
            stands("order-" + i, "received", Duration.ofHours(1 + i));
        }

        assertThat(orders().take(PACE, NOON, 2)).hasSize(2);
        assertThat(orders().take(PACE, NOON, 4)).hasSize(3);
    }

    private List<String> taken(Instant now) {
        return orders().take(PACE, now, 100).stream()
                .map(order -> order.lane().channelOrder().orderId().value())
                .toList();
    }

    private void stands(String id, String phase, Duration before) {
        stands(new Standing(id, phase, false, NOON.minus(before)));
    }
}

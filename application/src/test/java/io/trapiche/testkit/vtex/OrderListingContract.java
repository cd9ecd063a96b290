package io.trapiche.testkit.vtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.application.vtex.port.OrderListing;
import io.trapiche.application.vtex.port.OrderListing.Page;
import io.trapiche.application.vtex.port.OrderListing.Row;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.testkit.ContractOf;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link OrderListing} keeps. Its index is up to date here. */
@ContractOf(OrderListing.class)
public abstract class OrderListingContract extends VtexContract {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void a_list_without_orders_has_no_pages() {
        assertThat(page(1)).isEqualTo(new Page(List.of(), 0, 0));
    }

    @Test
    void orders_are_listed_as_they_stand() {
        OmsOrderRef order = readyForHandling("1001");

        Page page = page(1);

        assertThat(page.pages()).isOne();
        assertThat(page.rows()).hasSize(1);
        Row row = page.rows().getFirst();
        assertThat(row.id()).isEqualTo(order.orderId());
        assertThat(row.status()).isEqualTo(status(order));
        assertThat(row.inError()).isFalse();
        assertThat(row.createdAt()).isBetween(now().minusSeconds(60), now().plusSeconds(60));
    }

    @Test
    void orders_created_outside_of_the_time_are_not_listed() {
        readyForHandling("1001");

        Instant created = now();

        assertThat(listed(created.minus(DAY.multipliedBy(3)), created.minus(DAY))).isEmpty();
        assertThat(listed(created.plus(DAY), created.plus(DAY.multipliedBy(2)))).isEmpty();
    }

    @Test
    void all_pages_together_show_each_order_once_the_oldest_first() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < OrderListing.PAGE + 3; i++) {
            ids.add(readyForHandling("1" + (100 + i)).orderId().value());
        }

        assertThat(page(1).pages()).isEqualTo(2);
        assertThat(page(1).rows()).hasSize(OrderListing.PAGE);
        List<Row> all = new ArrayList<>(page(1).rows());
        all.addAll(page(2).rows());
        assertThat(all).extracting(row -> row.id().value()).containsExactlyElementsOf(ids);
        assertThat(page(3).rows()).isEmpty();
    }

    @Test
    void a_throttled_call_tells_how_long_to_wait() {
        world().throttle(Duration.ofSeconds(7));

        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(() -> page(1))
                .satisfies(
                        thrown -> assertThat(thrown.retryAfter()).hasValue(Duration.ofSeconds(7)));
        world().recover();
    }

    private Page page(int page) {
        return world().listing().page(world().account(), now().minus(DAY), now().plus(DAY), page);
    }

    private List<Row> listed(Instant from, Instant to) {
        return world().listing().page(world().account(), from, to, 1).rows();
    }

    private static Instant now() {
        return Instant.now();
    }
}

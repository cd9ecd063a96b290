package io.trapiche.testkit.vtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.application.guarding.port.SignalConfigurations;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.vtex.port.FeedMissing;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.vtex.port.OrderFeed.Item;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.testkit.ContractOf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link OrderFeed} keeps. One read may show less than there is. */
@ContractOf(OrderFeed.class)
public abstract class OrderFeedContract extends VtexContract {

    private static final int EMPTY_READS_THAT_MEAN_EMPTY = 3;

    @Test
    void a_feed_that_is_not_configured_is_told_of() {
        assertThatExceptionOfType(FeedMissing.class)
                .isThrownBy(() -> feed().read(world().account()));

        configured();
        assertThat(feed().read(world().account())).isEmpty();
        world().lose(SignalSource.FEED);

        assertThatExceptionOfType(FeedMissing.class)
                .isThrownBy(() -> feed().read(world().account()));
    }

    @Test
    void a_feed_tells_of_what_comes_after_its_configuration() {
        OmsOrderRef before = readyForHandling("1001");
        configured();

        OmsOrderRef after = readyForHandling("1002");

        assertThat(orders(drained())).contains(after).doesNotContain(before);
    }

    @Test
    void every_entry_can_be_understood() {
        configured();
        readyForHandling("1001");

        assertThat(drained())
                .isNotEmpty()
                .allSatisfy(
                        item -> {
                            assertThat(item.fault()).isNull();
                            assertThat(item.handle()).isNotBlank();
                            assertThat(item.body()).contains("orderId").doesNotContain("handle");
                        });
    }

    @Test
    void no_reading_shows_more_than_ten() {
        configured();
        for (int i = 0; i < 12; i++) {
            readyForHandling("10" + i);
        }

        List<Item> first = feed().read(world().account());

        assertThat(first).hasSizeLessThanOrEqualTo(10);
        assertThat(first.size() + drained().size()).isGreaterThanOrEqualTo(12);
    }

    @Test
    void different_changes_have_different_keys() {
        configured();
        readyForHandling("1001");
        readyForHandling("1002");

        assertThat(drained())
                .hasSizeGreaterThanOrEqualTo(2)
                .extracting(Item::dedupeKey)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_not_committed_comes_again_as_the_same() {
        configured();
        readyForHandling("1001");
        List<Item> first = drained();
        assertThat(first).isNotEmpty();

        world().letVisibilityPass();

        assertThat(drained())
                .extracting(Item::dedupeKey)
                .containsExactlyInAnyOrderElementsOf(first.stream().map(Item::dedupeKey).toList());
    }

    @Test
    void what_is_committed_does_not_come_again() {
        configured();
        for (int i = 0; i < 12; i++) {
            readyForHandling("10" + i);
        }
        List<Item> items = drained();
        assertThat(items).hasSizeGreaterThanOrEqualTo(12);

        feed().commit(world().account(), items.stream().map(Item::handle).toList());
        world().letVisibilityPass();

        assertThat(drained()).isEmpty();
    }

    @Test
    void committing_nothing_is_nothing() {
        configured();
        readyForHandling("1001");

        feed().commit(world().account(), List.of());

        assertThat(drained()).isNotEmpty();
    }

    @Test
    void nothing_can_be_committed_to_a_feed_that_is_not_configured() {
        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(() -> feed().commit(world().account(), List.of("any")));
    }

    @Test
    void a_throttled_call_tells_how_long_to_wait() {
        configured();
        world().throttle(Duration.ofSeconds(7));

        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(() -> feed().read(world().account()))
                .satisfies(
                        thrown -> assertThat(thrown.retryAfter()).hasValue(Duration.ofSeconds(7)));
        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(() -> feed().commit(world().account(), List.of("any")));
        world().recover();
    }

    private void configured() {
        assertThat(world().signals().configure(world().account(), SignalSource.FEED))
                .isEqualTo(new SignalConfigurations.Told.Done());
    }

    private List<Item> drained() {
        List<Item> all = new ArrayList<>();
        int empty = 0;
        while (empty < EMPTY_READS_THAT_MEAN_EMPTY) {
            List<Item> some = feed().read(world().account());
            all.addAll(some);
            empty = some.isEmpty() ? empty + 1 : 0;
        }
        return all;
    }

    private static Set<OmsOrderRef> orders(List<Item> items) {
        Set<OmsOrderRef> orders = new HashSet<>();
        for (Item item : items) {
            OmsOrderRef order = item.order();
            if (order != null) {
                orders.add(order);
            }
        }
        return orders;
    }

    private OrderFeed feed() {
        return world().orderFeed();
    }
}

package io.trapiche.testkit.view;

import static io.trapiche.testkit.view.SampleEvents.NOON;
import static io.trapiche.testkit.view.SampleEvents.channelOrder;
import static io.trapiche.testkit.view.SampleEvents.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.trapiche.application.events.RememberedStates;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.events.port.StatesAfter;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.channel.ChannelOrderDecider;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderDelivered;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class RememberedStatesTest {

    private static final int ORDERS = 6;

    private final SampleEvents log = new SampleEvents();
    private final List<RecordedEvent> all = new ArrayList<>();
    private final List<ChannelOrderState> expected = new ArrayList<>();

    @Test
    void gives_the_state_after_each_event_whoever_asks_in_whatever_order() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        happen(random);
        StatesAfter<ChannelOrderState> states = states(ORDERS / 2);
        int[] followers = {0, 0, 0};

        for (int i = 0; i < 2_000; i++) {
            int next = random.nextInt(all.size());
            assertAfter(states, next);
            int who = random.nextInt(followers.length);
            assertAfter(states, followers[who]);
            followers[who] = (followers[who] + 1) % all.size();
        }
    }

    @Test
    void reads_nothing_for_those_who_follow_a_little_behind() {
        happen(RandomGeneratorFactory.of("L64X128MixRandom").create(8));
        StatesAfter<ChannelOrderState> states = states(ORDERS);

        for (int ahead = 0; ahead < all.size(); ahead++) {
            assertAfter(states, ahead);
            assertAfter(states, Math.max(0, ahead - 3));
        }

        assertThat(log.streamReads()).isZero();
    }

    @Test
    void reads_nothing_for_one_who_goes_through_all_events_once() {
        happen(RandomGeneratorFactory.of("L64X128MixRandom").create(10));
        StatesAfter<ChannelOrderState> states = RememberedStates.ofAllOrders(log).channelOrders();

        for (int event = 0; event < all.size(); event++) {
            assertAfter(states, event);
        }

        assertThat(log.streamReads()).isZero();
    }

    @Test
    void a_history_with_a_gap_is_told() {
        happen(RandomGeneratorFactory.of("L64X128MixRandom").create(9));
        RecordedEvent last = all.getLast();
        RecordedEvent beyond =
                new RecordedEvent(
                        last.position(),
                        "beyond",
                        last.stream(),
                        last.sequence() + 2,
                        last.event(),
                        NOON,
                        last.stream(),
                        false);

        assertThatIllegalStateException()
                .isThrownBy(() -> states(ORDERS).after(beyond))
                .withMessageContaining("no event " + (last.sequence() + 1));
    }

    private void assertAfter(StatesAfter<ChannelOrderState> states, int event) {
        assertThat(states.after(all.get(event))).isEqualTo(expected.get(event));
    }

    private StatesAfter<ChannelOrderState> states(int capacity) {
        return new RememberedStates<>(StreamTypes.CHANNEL_ORDER, log, capacity);
    }

    private void happen(RandomGenerator random) {
        ChannelOrderDecider decider = new ChannelOrderDecider();
        ChannelOrderState[] current = new ChannelOrderState[ORDERS];
        int[] lengths = new int[ORDERS];
        for (int i = 0; i < ORDERS * 6; i++) {
            int order = random.nextInt(ORDERS);
            ChannelOrderKey key = channelOrder("r" + order);
            ChannelOrderEvent event = event(key, lengths[order]++);
            ChannelOrderState before = current[order] == null ? decider.initial() : current[order];
            current[order] = decider.evolve(before, event);
            all.addAll(log.record(StreamId.of(key), event));
            expected.add(current[order]);
        }
    }

    private static ChannelOrderEvent event(ChannelOrderKey key, int number) {
        return switch (number) {
            case 0 -> received(key, NOON);
            case 1 -> new OrderSubmitted(NOON);
            case 2 -> new OrderIntegrated(new VtexOrderIds(new OrderId("FRD-1"), null), NOON);
            case 3 -> new ApprovalSubmitted(NOON);
            case 4 -> new OrderApproved(NOON);
            default ->
                    new OrderDelivered(
                            new Tracking(
                                    new InvoiceNumber("7" + number), "courier", "T1", null, null),
                            NOON);
        };
    }
}

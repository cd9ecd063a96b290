package io.trapiche.testkit.streams;

import static io.trapiche.testkit.events.SampleChannelOrders.ACCOUNT;
import static io.trapiche.testkit.events.SampleChannelOrders.NOON;
import static io.trapiche.testkit.events.SampleChannelOrders.answered;
import static io.trapiche.testkit.events.SampleChannelOrders.handled;
import static io.trapiche.testkit.events.SampleChannelOrders.integrated;
import static io.trapiche.testkit.events.SampleChannelOrders.place;
import static io.trapiche.testkit.events.SampleChannelOrders.placeUnpaid;
import static io.trapiche.testkit.events.SampleChannelOrders.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.ConcurrentChange;
import io.trapiche.application.streams.Handled;
import io.trapiche.application.streams.Origin;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.application.tracing.Activity;
import io.trapiche.application.tracing.SpanKind;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderCommand.AskCancellation;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderEvent.HandlingStarted;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderRefusal.PlacedWithOtherContent;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.InHandling;
import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandTaken;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsOrderCommand;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderRefusal;
import io.trapiche.domain.oms.OmsOrderState;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.seller.SellerAccountCommand.RegisterAccount;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Requester;
import io.trapiche.testkit.ContractOf;
import io.trapiche.testkit.events.EventStore;
import io.trapiche.testkit.events.SampleChannelOrders;
import io.trapiche.testkit.events.SampleOmsSnapshots;
import io.trapiche.testkit.tracing.RecordingTraces;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What aggregates keep to, wherever their events are stored. */
@SuppressWarnings("NullAway.Init") // JUnit calls the set-up
@ContractOf(Aggregates.class)
public abstract class AggregatesContract {

    private static final StreamId ORDER = stream("1");
    private static final int AT_ONCE = 8;
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private EventStore store;
    private Aggregates<
                    ChannelOrderCommand, ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal>
            orders;

    /** A store without events. */
    protected abstract EventStore empty();

    @BeforeEach
    void open() {
        store = empty();
        orders = store.aggregates(StreamTypes.CHANNEL_ORDER);
    }

    @Test
    void an_aggregate_is_what_its_events_made_of_it() {
        var handled = orders.handle(ORDER, place("1"));

        assertThat(handled.decision()).isInstanceOf(Decision.Accepted.class);
        assertThat(handled.state()).isInstanceOf(Received.class);
        assertThat(orders.load(ORDER)).isEqualTo(handled.state());
        assertThat(orders.load(stream("10"))).isEqualTo(new NotPlaced());
    }

    @Test
    void a_repeat_stores_nothing() {
        ChannelOrderState placed = orders.handle(ORDER, place("1")).state();

        assertThat(orders.handle(ORDER, place("1")))
                .isEqualTo(new Handled<>(Decision.unchanged(), placed));
        assertThat(events()).hasSize(1);
    }

    @Test
    void a_refusal_stores_nothing() {
        ChannelOrderState placed = orders.handle(ORDER, place("1")).state();

        assertThat(orders.handle(ORDER, placeUnpaid("1")))
                .isEqualTo(new Handled<>(Decision.reject(new PlacedWithOtherContent()), placed));
        assertThat(events()).hasSize(1);
    }

    @Test
    void what_was_presumed_new_and_is_not_is_decided_as_it_stands() {
        ChannelOrderState placed = orders.handleNew(ORDER, place("1")).state();

        assertThat(orders.handleNew(ORDER, place("1")))
                .isEqualTo(new Handled<>(Decision.unchanged(), placed));
        assertThat(orders.handleNew(ORDER, placeUnpaid("1")).decision())
                .isEqualTo(Decision.reject(new PlacedWithOtherContent()));
        assertThat(orders.handleNew(ORDER, cancellation()).state()).isInstanceOf(Cancelling.class);
        assertThat(events()).hasSize(2);
    }

    @Test
    void the_events_of_one_decision_follow_one_another() {
        assertThat(orders.handle(ORDER, place("1")).state()).isInstanceOf(Received.class);

        assertThat(orders.handle(ORDER, integrated()).state())
                .isInstanceOf(ChannelOrderState.Integrated.class);

        var handled = orders.handle(ORDER, handled());

        assertThat(handled.state()).isInstanceOf(InHandling.class);
        assertThat(orders.load(ORDER)).isEqualTo(handled.state());
        assertThat(events()).extracting(RecordedEvent::sequence).containsExactly(0L, 1L, 2L, 3L);
        assertThat(events().subList(2, 4))
                .extracting(recorded -> recorded.event().value())
                .hasExactlyElementsOfTypes(OrderApproved.class, HandlingStarted.class);
    }

    @Test
    void of_many_who_create_the_same_at_once_one_does() throws Exception {
        var decisions = atOnce(() -> orders.handleNew(ORDER, place("1")).decision());

        assertThat(decisions).filteredOn(Decision.Accepted.class::isInstance).hasSize(1);
        assertThat(decisions).filteredOn(Decision.Unchanged.class::isInstance).hasSize(7);
        assertThat(events()).hasSize(1);
    }

    @Test
    void of_many_changes_at_once_none_is_lost() throws Exception {
        assertThat(orders.handle(ORDER, place("1")).state()).isInstanceOf(Received.class);

        var decisions = atOnce(() -> orders.handle(ORDER, answered("EOI006")).decision());

        assertThat(decisions).hasOnlyElementsOfType(Decision.Accepted.class);
        assertThat(orders.load(ORDER))
                .isInstanceOfSatisfying(
                        Received.class,
                        received -> assertThat(received.attempts().failures()).isEqualTo(AT_ONCE));
        assertThat(events()).hasSize(1 + AT_ONCE);
    }

    @Test
    void events_tell_what_asked_for_them() {
        Cause call = new Cause("00f067aa0ba902b7", TRACE);
        assertThat(Origin.because(call, () -> orders.handleNew(ORDER, place("1"))).state())
                .isInstanceOf(Received.class);
        Cause command = new Cause("command-1", null);
        assertThat(Origin.because(command, () -> orders.handle(ORDER, integrated())).state())
                .isInstanceOf(ChannelOrderState.Integrated.class);

        assertThat(events())
                .extracting(RecordedEvent::cause)
                .containsExactly(call, new Cause("command-1", TRACE));
    }

    @Test
    void what_an_orders_own_work_records_follows_from_the_last_event_it_read() {
        Cause call = new Cause("00f067aa0ba902b7", TRACE);
        assertThat(Origin.because(call, () -> orders.handleNew(ORDER, place("1"))).state())
                .isInstanceOf(Received.class);
        var omsOrders = store.aggregates(StreamTypes.OMS_ORDER);
        StreamId order =
                Origin.inLane(
                        () -> {
                            assertThat(orders.load(ORDER)).isInstanceOf(Received.class);
                            return recorded(omsOrders, "FRD-1");
                        });

        assertThat(first(order).cause()).isEqualTo(new Cause(events().getFirst().eventId(), TRACE));
    }

    @Test
    void events_belong_to_the_trace_of_what_recorded_them() {
        RecordingTraces traces = new RecordingTraces();
        Cause call = new Cause("00f067aa0ba902b7", TRACE);
        assertThat(Origin.because(call, () -> orders.handleNew(ORDER, place("1"))).state())
                .isInstanceOf(Received.class);
        var task = new Activity.Task(SpanKind.INTERNAL, "work", null);
        assertThat(Activity.of(traces, task, () -> orders.handle(ORDER, integrated())).state())
                .isInstanceOf(ChannelOrderState.Integrated.class);

        var span = traces.spans().getFirst();
        assertThat(span.beginning().parent()).isEqualTo(TRACE);
        assertThat(events())
                .extracting(RecordedEvent::cause)
                .containsExactly(
                        call, new Cause(events().getFirst().eventId(), span.traceparent()));
    }

    @Test
    void events_tell_whether_the_orders_own_work_recorded_them() {
        assertThat(orders.handle(ORDER, place("1")).state()).isInstanceOf(Received.class);
        assertThat(Origin.inLane(() -> orders.handle(ORDER, integrated())).state())
                .isInstanceOf(ChannelOrderState.Integrated.class);

        assertThat(events()).extracting(RecordedEvent::fromLane).containsExactly(false, true);
    }

    @Test
    void events_name_the_lane_of_their_order() {
        OmsOrderRef ofMarketplace = new OmsOrderRef(ACCOUNT, new OrderId("FRD-1"));
        OmsOrderRef ofShop = new OmsOrderRef(ACCOUNT, new OrderId("100-01"));
        var omsOrders = store.aggregates(StreamTypes.OMS_ORDER);
        var sellers = store.aggregates(StreamTypes.SELLER_ACCOUNT);

        List<Object> states =
                List.of(
                        orders.handle(ORDER, place("1")).state(),
                        omsOrders
                                .handle(
                                        StreamId.of(ofMarketplace),
                                        new RecordReading(
                                                ofMarketplace,
                                                SampleChannelOrders.key("1"),
                                                snapshot(),
                                                NOON))
                                .state(),
                        omsOrders
                                .handle(
                                        StreamId.of(ofShop),
                                        new RecordReading(ofShop, null, snapshot(), NOON))
                                .state(),
                        sellers.handle(StreamId.of(ACCOUNT), registration()).state());

        assertThat(states).hasSize(4);
        assertThat(first(ORDER).lane()).isEqualTo(ORDER);
        assertThat(first(StreamId.of(ofMarketplace)).lane()).isEqualTo(ORDER);
        assertThat(first(StreamId.of(ofShop)).lane()).isEqualTo(StreamId.of(ofShop));
        assertThat(first(StreamId.of(ACCOUNT)).lane()).isNull();
    }

    @Test
    void a_stream_is_opened_with_the_events_of_the_command_that_opens_it() {
        var omsOrders = store.aggregates(StreamTypes.OMS_ORDER);
        StreamId order = recorded(omsOrders, "FRD-1");
        StreamId opened = StreamId.of(ACCOUNT, new CommandId("ack-1"));

        assertThat(omsOrders.handle(order, acknowledgement("ack-1")).decision())
                .isInstanceOf(Decision.Accepted.class);
        assertThat(omsOrders.handle(order, acknowledgement("ack-1")).decision())
                .isEqualTo(Decision.unchanged());
        assertThat(omsOrders.handle(order, acknowledgement("ack-2")).decision())
                .isInstanceOf(Decision.Rejected.class);

        assertThat(store.log().ofStream(opened, 0, 100))
                .extracting(recorded -> recorded.event().value())
                .containsExactly(
                        new ErpCommandTaken(
                                ACCOUNT, new CommandId("ack-1"), new OrderId("FRD-1"), NOON));
        assertThat(first(opened).lane()).isNull();
        assertThat(store.log().ofStream(StreamId.of(ACCOUNT, new CommandId("ack-2")), 0, 100))
                .isEmpty();
    }

    @Test
    void nothing_is_stored_with_an_opening_that_another_had() {
        var omsOrders = store.aggregates(StreamTypes.OMS_ORDER);
        StreamId one = recorded(omsOrders, "FRD-1");
        StreamId other = recorded(omsOrders, "FRD-2");
        assertThat(omsOrders.handle(one, acknowledgement("ack-1")).decision())
                .isInstanceOf(Decision.Accepted.class);

        assertThatThrownBy(() -> omsOrders.handle(other, acknowledgement("ack-1")))
                .isInstanceOf(ConcurrentChange.class);

        assertThat(store.log().ofStream(other, 0, 100)).hasSize(1);
    }

    private static StreamId recorded(
            Aggregates<OmsOrderCommand, OmsOrderState, OmsOrderEvent, OmsOrderRefusal> omsOrders,
            String id) {
        OmsOrderRef ref = new OmsOrderRef(ACCOUNT, new OrderId(id));
        StreamId stream = StreamId.of(ref);
        assertThat(
                        omsOrders
                                .handle(stream, new RecordReading(ref, null, snapshot(), NOON))
                                .decision())
                .isInstanceOf(Decision.Accepted.class);
        return stream;
    }

    private static OmsOrderCommand acknowledgement(String id) {
        return new Instruct(
                new CommandId(id), Requester.ERP, new OmsAction.Acknowledge(null), NOON);
    }

    private RecordedEvent first(StreamId stream) {
        List<RecordedEvent> events = store.log().ofStream(stream, 0, 100);
        assertThat(events).as(stream.value()).isNotEmpty();
        return events.getFirst();
    }

    private List<RecordedEvent> events() {
        return store.log().ofStream(ORDER, 0, 100);
    }

    private static AskCancellation cancellation() {
        return new AskCancellation(Requester.MARKETPLACE, "changed my mind", NOON);
    }

    private static RegisterAccount registration() {
        return new RegisterAccount(ACCOUNT, Currency.getInstance("BRL"), NOON);
    }

    private static OmsSnapshot snapshot() {
        return SampleOmsSnapshots.ready(null);
    }

    private static <T> List<T> atOnce(Callable<T> task)
            throws InterruptedException, ExecutionException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                futures.add(executor.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}

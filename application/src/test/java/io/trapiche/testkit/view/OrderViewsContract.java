package io.trapiche.testkit.view;

import static io.trapiche.testkit.view.SampleEvents.FEIRA;
import static io.trapiche.testkit.view.SampleEvents.LOJA;
import static io.trapiche.testkit.view.SampleEvents.NOON;
import static io.trapiche.testkit.view.SampleEvents.channelOrder;
import static io.trapiche.testkit.view.SampleEvents.omsOrder;
import static io.trapiche.testkit.view.SampleEvents.received;
import static io.trapiche.testkit.view.SampleEvents.recorded;
import static io.trapiche.testkit.view.SampleEvents.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.events.port.AllEvents;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.OrderViewProjection;
import io.trapiche.application.view.ReadModelRebuild;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderView.Kind;
import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.application.view.port.OrderViewStore;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.application.view.port.OrderViews.Cursor;
import io.trapiche.application.view.port.OrderViews.Filter;
import io.trapiche.application.view.port.OrderViews.KeyUse;
import io.trapiche.application.view.port.OrderViews.Page;
import io.trapiche.application.view.port.OrderViews.ParkedCount;
import io.trapiche.application.view.port.OrderViews.StateCount;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderDelivered;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReleased;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReturned;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.Submission;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.integration.Owner;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Requester;
import io.trapiche.testkit.ContractOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What orders to look at show, wherever they are kept. */
@SuppressWarnings("NullAway.Init") // JUnit calls the set-up
@ContractOf({OrderViews.class, OrderViewStore.class})
public abstract class OrderViewsContract {

    private static final ChannelOrderKey KEY = channelOrder("1001");
    private static final StreamId STREAM = StreamId.of(KEY);
    private static final OmsOrderRef REF = omsOrder("FRD-1001");
    private static final OrderId MAIN = new OrderId("FRD-1001");
    private static final Tracking TRACKING =
            new Tracking(new InvoiceNumber("77"), "courier", "T1", null, null);

    private SampleEvents log;
    private OrderViews views;
    private OrderViewStore store;
    private OrderViewProjection projection;

    /** Both sides of one empty place for orders. */
    public record Sides(OrderViews views, OrderViewStore store) {}

    protected abstract Sides empty();

    @BeforeEach
    void open() {
        Sides sides = empty();
        log = new SampleEvents();
        views = sides.views();
        store = sides.store();
        projection = new OrderViewProjection(store, log.states());
    }

    @Test
    void a_marketplace_order_shows_how_far_it_has_come() {
        follow(
                KEY,
                received(KEY, NOON),
                new OrderSubmitted(at(1)),
                new OrderIntegrated(new VtexOrderIds(MAIN, null), at(2)));

        assertThat(views.find(STREAM))
                .contains(
                        new OrderView(
                                STREAM,
                                Kind.CHANNEL_ORDER,
                                FEIRA,
                                KEY.orderId(),
                                MAIN,
                                Progress.in("integrated"),
                                Money.of(2990, "BRL"),
                                NOON,
                                at(2),
                                2));
    }

    @Test
    void a_parked_order_shows_why_and_goes_on_when_released() {
        follow(
                KEY,
                received(KEY, NOON),
                new OrderSubmitted(at(1)),
                new OrderParked("submission.unknown", "no answer", at(2)));
        assertThat(found(STREAM).progress())
                .isEqualTo(new Progress("submitted", false, true, "submission.unknown", 0, false));
        assertThat(found(STREAM).state()).isEqualTo("parked");

        follow(KEY, new OrderReleased("operator", "looked", at(3)));
        assertThat(found(STREAM).progress()).isEqualTo(Progress.in("received"));
    }

    @Test
    void an_oms_order_shows_vtexs_status_and_value() {
        StreamId stream = StreamId.of(REF);
        projection.consume(
                log.record(
                        stream,
                        recorded(REF, KEY, "payment-pending", NOON),
                        new OmsOrderChanged(snapshot("handling", 5990), at(1)),
                        new OmsStatusChanged(OmsStatus.INVOICED, null, at(2))));

        assertThat(views.find(stream))
                .contains(
                        new OrderView(
                                stream,
                                Kind.OMS_ORDER,
                                FEIRA,
                                KEY.orderId(),
                                MAIN,
                                new Progress("invoiced", false, false, null, 0, true),
                                Money.of(5990, "BRL"),
                                NOON,
                                at(2),
                                2));
    }

    @Test
    void repeated_events_change_nothing() {
        List<RecordedEvent> events =
                log.record(KEY, received(KEY, NOON), new OrderSubmitted(at(1)), parked(at(2)));
        projection.consume(events);
        OrderView once = found(STREAM);

        projection.consume(events);
        projection.consume(events.subList(1, 2));

        assertThat(found(STREAM)).isEqualTo(once);
    }

    @Test
    void an_event_shows_what_led_to_it_whether_that_was_told_or_not() {
        List<RecordedEvent> events =
                log.record(KEY, received(KEY, NOON), new OrderSubmitted(at(1)), parked(at(2)));
        projection.consume(events.subList(0, 1));

        projection.consume(events.subList(2, 3));
        assertThat(found(STREAM).state()).isEqualTo("parked");
        assertThat(found(STREAM).progress().phase()).isEqualTo("submitted");

        projection.consume(events.subList(1, 2));
        assertThat(found(STREAM).sequence()).isEqualTo(2);
    }

    @Test
    void the_store_keeps_the_later_sequence() {
        follow(KEY, received(KEY, NOON));
        OrderView early = found(STREAM);
        follow(KEY, new OrderSubmitted(at(1)));
        OrderView late = found(STREAM);

        store.save(List.of(early));

        assertThat(views.find(STREAM)).contains(late);
    }

    @Test
    void pages_lead_from_the_newest_to_the_oldest_order() {
        List<StreamId> newestFirst = sevenOrdersNewestFirst();

        assertThat(turnPages(3)).isEqualTo(newestFirst);
    }

    @Test
    void orders_that_come_in_meanwhile_disturb_no_page() {
        List<StreamId> newestFirst = sevenOrdersNewestFirst();
        Page first = views.list(Filter.of(LOJA), null, 3);
        ChannelOrderKey newcomer = channelOrder("9999");
        follow(newcomer, received(newcomer, at(100)));

        Page second = views.list(Filter.of(LOJA), first.next(), 3);

        assertThat(streams(first)).isEqualTo(newestFirst.subList(0, 3));
        assertThat(streams(second)).isEqualTo(newestFirst.subList(3, 6));
    }

    @Test
    void a_page_that_ends_with_the_last_order_has_no_next() {
        sevenOrdersNewestFirst();

        assertThat(views.list(Filter.of(LOJA), null, 7).next()).isNull();
        assertThat(views.list(Filter.of(LOJA), null, 6).next()).isNotNull();
    }

    @Test
    void lists_are_filtered() {
        ChannelOrderKey parked = channelOrder("2");
        follow(KEY, received(KEY, NOON));
        follow(parked, received(parked, at(1)), parked(at(2)));
        StreamId own = StreamId.of(omsOrder("v500001"));
        projection.consume(log.record(own, recorded(omsOrder("v500001"), null, "handling", at(3))));

        assertThat(listed(Filter.of(LOJA).ofKind(Kind.CHANNEL_ORDER)))
                .containsExactly(StreamId.of(parked), STREAM);
        assertThat(listed(Filter.of(LOJA).ofKind(Kind.OMS_ORDER))).containsExactly(own);
        assertThat(listed(Filter.of(LOJA).inState("parked"))).containsExactly(StreamId.of(parked));
        assertThat(listed(Filter.of(LOJA).ofMarketplace(FEIRA)))
                .containsExactly(StreamId.of(parked), STREAM);
        assertThat(listed(Filter.of(LOJA).ofMarketplace(new MarketplaceId("bazar")))).isEmpty();
        assertThat(listed(Filter.of(new AccountName("mercadinho")))).isEmpty();
    }

    @Test
    void lists_are_filtered_by_code_and_by_who_has_to_act() {
        List<String> codes = List.of("EOI002", "EOI005", "EOI001", "HTTP_403", "EOI777");
        for (int i = 0; i < codes.size(); i++) {
            ChannelOrderKey key = channelOrder("c" + i);
            follow(key, received(key, at(i)), new OrderParked(codes.get(i), "cause", at(i)));
        }
        follow(KEY, received(KEY, at(9)));

        assertThat(codes(Filter.of(LOJA).withCode("EOI005"))).containsExactly("EOI005");
        assertThat(codes(Filter.of(LOJA).withCode("EOI0"))).isEmpty();
        assertThat(codes(Filter.of(LOJA).ownedBy(Owner.SELLER))).containsExactly("EOI002");
        assertThat(codes(Filter.of(LOJA).ownedBy(Owner.MARKETPLACE))).containsExactly("EOI005");
        assertThat(codes(Filter.of(LOJA).ownedBy(Owner.OPERATOR)))
                .containsExactly("EOI777", "HTTP_403", "EOI001");
        assertThat(codes(Filter.of(LOJA).ownedBy(Owner.NOBODY))).isEmpty();
    }

    @Test
    void an_order_tells_since_when_it_is_parked() {
        follow(KEY, received(KEY, NOON), parked(at(1)), new ApprovalAsked(at(2)));
        assertThat(found(STREAM).parkedAt()).isEqualTo(at(1));

        follow(KEY, new OrderReleased("operator", "looked", at(3)));
        assertThat(found(STREAM).parkedAt()).isNull();

        follow(KEY, parked(at(4)));
        assertThat(found(STREAM).parkedAt()).isEqualTo(at(4));
    }

    @Test
    void parked_orders_are_counted_by_account_and_code() {
        for (String id : List.of("1", "2", "3")) {
            ChannelOrderKey key = channelOrder(id);
            String code = id.equals("3") ? "EOI005" : "EOI001";
            follow(
                    key,
                    received(key, NOON),
                    new OrderParked(code, "cause", at(Integer.parseInt(id))));
        }
        follow(KEY, received(KEY, NOON), parked(at(1)), new OrderReleased("me", "why", at(2)));

        assertThat(views.parked())
                .containsExactly(
                        new ParkedCount(LOJA, "EOI001", 2, at(1)),
                        new ParkedCount(LOJA, "EOI005", 1, at(3)));
    }

    @Test
    void open_orders_are_counted_by_the_key_of_their_last_submission() {
        submitted("old", 0, "k1");
        submitted("young", 5, "k1");
        submitted("new", 6, "k2");
        submitted("ended", 0, "k1", new OrderCancelled(null, at(9)));
        submitted("parked", 7, "k2", parked(at(9)));
        submitted("sent-again", 1, "k1", new SubmissionFailed("EOI006", at(8)), under("k2"));
        submitted(
                "told-none",
                2,
                "k1",
                new SubmissionFailed("EOI006", at(8)),
                new OrderSubmitted(at(9)));
        follow(channelOrder("waiting"), received(channelOrder("waiting"), at(3)));
        projection.consume(log.record(StreamId.of(REF), recorded(REF, KEY, "handling", NOON)));

        assertThat(views.callbackKeys(LOJA))
                .containsExactly(
                        new KeyUse("k1", 2, at(0)),
                        new KeyUse("k2", 3, at(1)),
                        new KeyUse(null, 2, at(2)));
        assertThat(views.callbackKeys(new AccountName("mercadinho"))).isEmpty();
    }

    @Test
    void a_key_is_in_use_until_the_cancellation_of_a_delivered_order_is_over() {
        submitted(
                "delivered",
                0,
                "k1",
                new OrderIntegrated(new VtexOrderIds(MAIN, null), at(1)),
                new OrderApproved(at(2)));
        assertThat(views.callbackKeys(LOJA)).containsExactly(new KeyUse("k1", 1, at(0)));

        follow(channelOrder("delivered"), new OrderDelivered(TRACKING, at(3)));
        assertThat(views.callbackKeys(LOJA)).isEmpty();

        follow(
                channelOrder("delivered"),
                new CancellationAsked(Requester.MARKETPLACE, "broken", at(4)));
        assertThat(views.callbackKeys(LOJA)).containsExactly(new KeyUse("k1", 1, at(0)));

        follow(channelOrder("delivered"), new OrderReturned(List.of(), "broken", at(5)));
        assertThat(views.callbackKeys(LOJA)).isEmpty();
    }

    private void submitted(String id, int minute, String callbackKey, ChannelOrderEvent... then) {
        ChannelOrderKey key = channelOrder(id);
        follow(key, received(key, at(minute)), under(callbackKey));
        follow(key, then);
    }

    private static OrderSubmitted under(String callbackKey) {
        return new OrderSubmitted(new Submission(1, callbackKey), at(1));
    }

    @Test
    void orders_are_counted_by_state() {
        ChannelOrderKey parked = channelOrder("2");
        ChannelOrderKey other = channelOrder("3");
        follow(KEY, received(KEY, NOON));
        follow(other, received(other, NOON));
        follow(parked, received(parked, NOON), parked(at(1)));
        projection.consume(log.record(StreamId.of(REF), recorded(REF, KEY, "handling", NOON)));

        assertThat(views.counts(LOJA))
                .containsExactly(
                        new StateCount(Kind.CHANNEL_ORDER, "parked", 1),
                        new StateCount(Kind.CHANNEL_ORDER, "received", 2),
                        new StateCount(Kind.OMS_ORDER, "handling", 1));
        assertThat(views.counts(new AccountName("mercadinho"))).isEmpty();
    }

    @Test
    void a_rebuild_ends_with_what_was_kept_all_along() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20260302);
        followInRandomBatches(random);
        List<OrderView> kept = views.list(Filter.of(LOJA), null, OrderViews.LONGEST_PAGE).orders();

        long read = rebuild(log::after);

        assertThat(read).isEqualTo(log.after(EventPosition.START, Integer.MAX_VALUE).size());
        assertThat(kept).isNotEmpty();
        assertThat(views.list(Filter.of(LOJA), null, OrderViews.LONGEST_PAGE).orders())
                .isEqualTo(kept);
    }

    @Test
    void a_rebuild_may_go_on_beside_the_projection() {
        log.record(KEY, received(KEY, NOON), new OrderSubmitted(at(1)));
        List<RecordedEvent> live = new ArrayList<>();

        rebuild(
                (position, limit) -> {
                    live.addAll(live.isEmpty() ? log.record(KEY, parked(at(2))) : List.of());
                    projection.consume(live);
                    return log.after(position, 1);
                });

        assertThat(found(STREAM).state()).isEqualTo("parked");
        assertThat(found(STREAM).sequence()).isEqualTo(2);
    }

    private long rebuild(AllEvents events) {
        return new ReadModelRebuild(events, List.of(new OrderViewProjection(store, log.states())))
                .rebuild();
    }

    private void followInRandomBatches(RandomGenerator random) {
        for (int i = 0; i < 200; i++) {
            ChannelOrderKey key = channelOrder("r" + random.nextInt(40));
            log.record(
                    key,
                    received(key, at(i)),
                    under("k" + random.nextInt(3)),
                    new OrderIntegrated(new VtexOrderIds(MAIN, null), at(i)),
                    random.nextBoolean() ? parked(at(i)) : new OrderApproved(at(i)),
                    random.nextBoolean()
                            ? new OrderCancelled(null, at(i))
                            : new OrderReleased("operator", "looked", at(i)));
        }
        List<RecordedEvent> all = log.after(EventPosition.START, Integer.MAX_VALUE);
        for (int from = 0, to; from < all.size(); from = to) {
            to = Math.min(all.size(), from + 1 + random.nextInt(50));
            projection.consume(all.subList(from, to));
        }
    }

    private List<StreamId> sevenOrdersNewestFirst() {
        List<ChannelOrderKey> keys =
                IntStream.range(0, 7).mapToObj(i -> channelOrder("p" + i)).toList();
        for (int i = 0; i < keys.size(); i++) {
            // Two and two at the same time.
            follow(keys.get(i), received(keys.get(i), at(i / 2)));
        }
        return keys.reversed().stream().map(StreamId::of).toList();
    }

    private List<StreamId> turnPages(int limit) {
        List<StreamId> all = new ArrayList<>();
        @Nullable Cursor after = null;
        do {
            Page page = views.list(Filter.of(LOJA), after, limit);
            all.addAll(streams(page));
            after = page.next();
        } while (after != null);
        return all;
    }

    private List<StreamId> listed(Filter filter) {
        return streams(views.list(filter, null, 10));
    }

    private List<String> codes(Filter filter) {
        return views.list(filter, null, 10).orders().stream()
                .map(order -> String.valueOf(order.progress().code()))
                .toList();
    }

    private static List<StreamId> streams(Page page) {
        return page.orders().stream().map(OrderView::stream).toList();
    }

    private OrderView found(StreamId stream) {
        return views.find(stream).orElseThrow();
    }

    private void follow(ChannelOrderKey key, ChannelOrderEvent... events) {
        projection.consume(log.record(key, events));
    }

    private static OrderParked parked(Instant at) {
        return new OrderParked("submission.unknown", "no answer", at);
    }

    private static Instant at(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }
}

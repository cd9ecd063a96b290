package io.trapiche.application.flow;

import io.trapiche.application.Application;
import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.following.KnownSignals;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.instructing.port.ErpCommandUseCase;
import io.trapiche.application.instructing.port.ErpCommandUseCase.ErpCommand;
import io.trapiche.application.port.ChannelOrderUseCases;
import io.trapiche.application.seller.port.MarketplaceAccess.Access.Granted;
import io.trapiche.application.seller.port.WishedSeller;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.tracing.Activity;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.vtex.port.VtexPorts;
import io.trapiche.application.watch.WatchOrdersWorker;
import io.trapiche.application.watch.WatchSettings;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandRejected;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.application.TestApplication;
import io.trapiche.testkit.events.InMemoryEvents;
import io.trapiche.testkit.inbox.InMemoryInbox;
import io.trapiche.testkit.vtex.InMemoryProcessingResultReader;
import io.trapiche.testkit.vtex.InMemoryVtex;
import io.trapiche.testkit.vtex.InMemoryVtex.Called;
import io.trapiche.testkit.vtex.Placements;
import io.trapiche.testkit.watch.InMemoryWatchedOrders;
import io.trapiche.testkit.work.InMemoryWorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The service with one seller, one marketplace and one order, between a marketplace, an ERP system
 * and a VTEX in memory. Nothing happens but on the calling thread.
 */
final class OrderWorld {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final MarketplaceId MARKETPLACE = new MarketplaceId("feira");
    private static final AffiliateId AFFILIATE = new AffiliateId("FRD");
    private static final ChannelOrderKey KEY =
            new ChannelOrderKey(ACCOUNT, MARKETPLACE, new MarketplaceOrderId("1001"));
    private static final OmsOrderRef REF = new OmsOrderRef(ACCOUNT, new OrderId("FRD-1001"));
    private static final WatchSettings WATCHING =
            new WatchSettings(Duration.ofMinutes(1), 100, Duration.ofMinutes(1), Map.of());
    private static final Duration UNTIL_TOLD = Duration.ofSeconds(3);
    private static final Duration REPEAT_PAUSE = Duration.ofSeconds(1);

    final SettableClock clock = new SettableClock(NOON);
    final UnreliableVtex calls;

    final InMemoryWatchedOrders watched = new InMemoryWatchedOrders();

    private final InMemoryWorkQueue work = new InMemoryWorkQueue(clock, REPEAT_PAUSE);
    private final InMemoryEvents events = new InMemoryEvents(clock, this::wake);
    private final Application.Aggregates aggregates = TestApplication.aggregates(events);
    private final InMemoryVtex vtex = new InMemoryVtex(clock);
    private final Inbox inbox =
            new KnownSignals(new InMemoryInbox(work, clock), aggregates.omsOrders(), clock);
    private final Callbacks callbacks = new Callbacks();

    private final Application application;
    private final ChannelOrderUseCases marketplace;
    private final ErpCommandUseCase erp;
    private final Currency currency;

    OrderWorld() {
        this(Currency.getInstance("BRL"));
    }

    OrderWorld(Currency currency) {
        this(currency, worker -> worker);
    }

    /**
     * Where work is done in a way of the test's own.
     *
     * @param way wraps each worker
     */
    OrderWorld(Currency currency, UnaryOperator<Worker> way) {
        this.currency = currency;
        calls = new UnreliableVtex(vtex, clock);
        application =
                TestApplication.of(
                        aggregates,
                        new VtexPorts(
                                calls,
                                calls,
                                vtex,
                                TestApplication.noCarts(),
                                _ -> "key-1",
                                new InMemoryProcessingResultReader()),
                        inbox,
                        clock);
        marketplace = application.channelOrders();
        erp = application.erpCommands();
        work.register(application.workers().stream().map(way).toList());
        work.register(
                List.of(
                        application.overdueReadings(watched),
                        new WatchOrdersWorker(watched, work, WATCHING, clock)));
        var _ =
                application
                        .registration()
                        .register(
                                new WishedSeller(
                                        ACCOUNT,
                                        currency,
                                        null,
                                        Map.of(MARKETPLACE, AFFILIATE),
                                        false));
        var _ = vtex.configure(ACCOUNT, SignalSource.FEED);
        work.wake(WorkKind.READ_FEED, List.of(StreamId.of(ACCOUNT).value()), clock.instant());
        run();
    }

    /** The marketplace places the order. */
    void place(PaymentStatus payment) {
        Granted granted = (Granted) application.access().of(MARKETPLACE, ACCOUNT);
        var outcome =
                marketplace
                        .placing()
                        .place(granted, KEY.orderId(), Placements.content(payment, currency));
        if (!outcome.toString().startsWith("Received")) {
            throw new AssertionError(outcome);
        }
    }

    /** The marketplace says that the customer has paid. */
    void approve() {
        check(marketplace.approving().approve(KEY));
    }

    /** The marketplace wants the order cancelled. */
    void cancel() {
        check(marketplace.cancelling().cancel(KEY, "changed my mind"));
    }

    /** As {@link #approve}, whatever comes of it. */
    void tryToApprove() {
        var _ = marketplace.approving().approve(KEY);
    }

    /** As {@link #cancel}, whatever comes of it. */
    void tryToCancel() {
        var _ = marketplace.cancelling().cancel(KEY, "changed my mind");
    }

    private static void check(ChannelOrderOutcome outcome) {
        if (outcome instanceof ChannelOrderOutcome.Refused(var reason)) {
            throw new AssertionError(reason);
        }
    }

    /** The ERP system sends the command, and what follows at once is done. */
    void command(ErpCommand command) {
        erp.carryOut(REF, command.action().getClass().getSimpleName(), command);
        run();
    }

    /** Every note on the order's timeline. */
    List<TimelineNote> notes() {
        return vtex.notes(REF);
    }

    /** The ERP system sends something under this id that nobody can understand. */
    void broken(CommandId id) {
        erp.reject(ACCOUNT, id, "invoice", REF.orderId(), List.of());
    }

    /** Ids of the commands that have a rejection as their result. */
    List<CommandId> rejected() {
        return events.after(EventPosition.START, Integer.MAX_VALUE).stream()
                .map(recorded -> recorded.event().value())
                .filter(ErpCommandRejected.class::isInstance)
                .map(event -> ((ErpCommandRejected) event).commandId())
                .toList();
    }

    /** VTEX has the order as an earlier version told it: pesos for hundredths of them. */
    void wasToldAtWrongScale() {
        isWorth(new Money(inVtex().value().minorUnits() / 100, currency));
    }

    /** VTEX has the order at that value. */
    void isWorth(Money value) {
        OmsSnapshot right = inVtex();
        vtex.put(
                REF,
                new OmsSnapshot(
                        right.status(),
                        right.lastChange(),
                        right.origin(),
                        right.affiliateId(),
                        right.marketplaceOrderId(),
                        value,
                        right.completed(),
                        right.workflowInError(),
                        right.lines(),
                        right.packages(),
                        null,
                        right.document(),
                        right.fingerprint() + " at " + value,
                        null,
                        List.of(),
                        0));
    }

    /** VTEX's own timers and people move the order. */
    void moveInVtex(OmsStatus status) {
        vtex.move(REF, status);
    }

    /** Every call to VTEX fails as one too many, until {@link #recover}. */
    void stallChangesInVtex() {
        vtex.stallChanges();
    }

    void throttle(Duration retryAfter) {
        vtex.throttle(retryAfter);
    }

    void recover() {
        vtex.recover();
    }

    /** The next operation that VTEX works off ends with this code. */
    void answerNext(String code) {
        vtex.answerNext(code);
    }

    /** VTEX works off what is enqueued; gives what it calls back with, undelivered. */
    List<Called> settle() {
        return vtex.settle();
    }

    /** The callbacks arrive; nothing is done about them yet. */
    void receive(List<Called> called) {
        inbox.receive(called.stream().map(call -> callbacks.item(call, MARKETPLACE)).toList());
    }

    /** Somebody who knows the order's address calls back. */
    void claim(int submission, Flow flow, String code, @Nullable VtexOrderIds ids) {
        ProcessingResult result =
                new ProcessingResult(flow, code, code.startsWith("SOI"), "forged", ids, List.of());
        receive(List.of(new Called(ACCOUNT, KEY.orderId(), submission, result)));
        run();
    }

    /** Another marketplace's paid order comes about in the account. */
    OrderId othersOrder() {
        AffiliateId others = new AffiliateId("BZR");
        Placement placement =
                Placements.of(
                        ACCOUNT, new MarketplaceId("bazar"), others, "77", PaymentStatus.APPROVED);
        vtex.place(placement, Placements.FIRST_SUBMISSION);
        var _ = vtex.settle();
        return placement.expectedOrderId();
    }

    /** VTEX works off what is enqueued and calls back, and what follows within moments is done. */
    void callBack() {
        receive(settle());
        run();
        pass(UNTIL_TOLD);
    }

    /** As {@link #moveInVtex}, and the feed loses what it has to tell of it. */
    void moveInVtexUnheard(OmsStatus status) {
        vtex.move(REF, status);
        loseFromFeed();
    }

    /** The feed loses what it has to tell. */
    void loseFromFeed() {
        vtex.commit(ACCOUNT, vtex.read(ACCOUNT).stream().map(OrderFeed.Item::handle).toList());
    }

    /** What watches orders has heard of everything until now, and does its work from now on. */
    void watch() {
        watched.stands(StreamId.of(REF), omsOrder() instanceof Known known ? known.watch() : null);
        work.wake(WorkKind.WATCH, List.of(WatchOrdersWorker.KEY), clock.instant());
    }

    OmsOrderRef orderRef() {
        return REF;
    }

    /** Lets time pass at once, and does what is due then. */
    void later(Duration time) {
        clock.advance(time);
        run();
    }

    /** Does all that is due now. */
    void run() {
        work.runDue();
    }

    private void wake(StreamId lane) {
        work.wake(WorkKind.ADVANCE_ORDER, List.of(lane.value()), clock.instant());
    }

    /** Lets time pass, second by second, and does what is due. */
    void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            clock.advance(Duration.ofSeconds(1));
            run();
        }
    }

    /** Lets the feed tell what VTEX changed, and that have its consequences. */
    void hearFromFeed() {
        pass(TestApplication.FEED_PAUSE.multipliedBy(2));
    }

    /** VTEX's hook tells of the order, as of now. */
    void hearFromHook(OmsStatus status) {
        Instant now = clock.instant();
        inbox.receive(
                List.of(
                        new InboxItem(
                                InboxItem.Source.HOOK,
                                ACCOUNT,
                                status.value() + now,
                                StreamId.of(REF),
                                "{}",
                                null,
                                now,
                                status)));
    }

    ChannelOrderState channelOrder() {
        return aggregates.channelOrders().find(KEY);
    }

    OmsOrderState omsOrder() {
        return aggregates.omsOrders().find(REF);
    }

    /** The order as VTEX has it. */
    OmsSnapshot inVtex() {
        return vtex.read(REF).orElseThrow();
    }

    boolean isInVtex() {
        return vtex.read(REF).isPresent();
    }

    /** Kinds of all events of the two sides of the order, oldest first. */
    List<String> history() {
        return ofOrder().map(event -> event.event().value().getClass().getSimpleName()).toList();
    }

    /** Traces of these events. */
    List<String> traces() {
        return ofOrder()
                .map(RecordedEvent::cause)
                .map(cause -> cause == null ? null : cause.traceparent())
                .map(known -> known == null ? "none" : Activity.trace(known))
                .toList();
    }

    private Stream<RecordedEvent> ofOrder() {
        return events.after(EventPosition.START, Integer.MAX_VALUE).stream()
                .filter(
                        event ->
                                event.stream().equals(StreamId.of(KEY))
                                        || event.stream().equals(StreamId.of(REF)));
    }
}

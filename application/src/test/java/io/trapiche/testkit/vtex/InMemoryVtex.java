package io.trapiche.testkit.vtex;

import io.trapiche.application.guarding.port.SignalConfigurations;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.vtex.port.FeedMissing;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.application.vtex.port.OrderListing;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import io.trapiche.domain.channel.Submission;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * VTEX in memory, for tests: the seller's order flow without its timers. What is enqueued waits for
 * {@link #settle}. Keeps the contracts of its ports.
 */
public final class InMemoryVtex
        implements OrderIntegration,
                OrderManagement,
                OrderFeed,
                OrderListing,
                SignalConfigurations {

    private static final OmsStatus UNPAID = new OmsStatus("waiting-ffmt-authorization");

    private final InstantSource source;
    private final InMemoryOrders orders = new InMemoryOrders(this::now, this::changed);
    private final Map<AccountName, InMemoryFeed> feeds = new HashMap<>();
    private final InMemorySignals signals = new InMemorySignals();
    private final InMemoryListing listing = new InMemoryListing();
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final Deque<String> outcomes = new ArrayDeque<>();
    private final List<Called> called = new ArrayList<>();
    private Instant last = Instant.EPOCH;
    private @Nullable Duration pause;

    /** A result VTEX calls back with, at the address of a submission. */
    public record Called(
            AccountName account,
            MarketplaceOrderId orderId,
            int submission,
            ProcessingResult result) {}

    public InMemoryVtex(InstantSource clock) {
        this.source = clock;
    }

    /** Works off everything enqueued; gives the results since it was last asked, oldest first. */
    public synchronized List<Called> settle() {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
        List<Called> all = List.copyOf(called);
        called.clear();
        return all;
    }

    /** Lets the next placement or approval that is worked off end with this code. */
    public synchronized void answerNext(String code) {
        outcomes.add(code);
    }

    /** Makes every call fail as one too many until {@link #recover}. */
    public synchronized void throttle(Duration retryAfter) {
        pause = retryAfter;
    }

    public synchronized void recover() {
        pause = null;
    }

    /** Puts an order there, whatever was there before. */
    public synchronized void put(OmsOrderRef ref, OmsSnapshot order) {
        orders.put(ref, order);
    }

    /** Moves an order on, as VTEX's timers and other people do. */
    public synchronized void move(OmsOrderRef ref, OmsStatus status) {
        orders.move(ref, status);
    }

    /** Shows what was read from the feeds and not committed again. */
    public synchronized void letVisibilityPass() {
        feeds.values().forEach(InMemoryFeed::showAgain);
    }

    @Override
    public synchronized ProcessingResult place(Placement placement, Submission submission) {
        checkThrottle();
        EnqueuedOrder order = EnqueuedOrder.of(placement);
        queue.add(() -> integrate(order, submission.number()));
        return result(Flow.PLACE_ORDER, "SOI003", null, null);
    }

    @Override
    public synchronized ProcessingResult approve(Placement placement, Submission submission) {
        checkThrottle();
        queue.add(() -> approve(placement.key(), submission.number()));
        return result(Flow.APPROVE_ORDER, "SOI003", null, null);
    }

    private void integrate(EnqueuedOrder order, int submission) {
        String operation = "op-" + now().toEpochMilli();
        String told = outcomes.poll();
        if (told != null || orders.find(order.ref()).isPresent()) {
            String code = told == null ? "EOI007" : told;
            called(order, submission, result(Flow.PLACE_ORDER, code, operation, null));
            return;
        }
        orders.add(order, order.paid() ? OmsStatus.READY_FOR_HANDLING : UNPAID);
        VtexOrderIds ids = new VtexOrderIds(order.ref().orderId(), null);
        called(order, submission, result(Flow.PLACE_ORDER, "SOI001", operation, ids));
        if (order.paid()) {
            called(order, submission, result(Flow.APPROVE_ORDER, "SOI002", operation, ids));
        }
    }

    private void called(EnqueuedOrder order, int submission, ProcessingResult result) {
        called.add(new Called(order.account(), order.orderId(), submission, result));
    }

    private void approve(ChannelOrderKey key, int submission) {
        String operation = "op-" + now().toEpochMilli();
        String told = outcomes.poll();
        String code = told == null ? approved(orders.find(key.account(), key.orderId())) : told;
        called.add(
                new Called(
                        key.account(),
                        key.orderId(),
                        submission,
                        result(Flow.APPROVE_ORDER, code, operation, null)));
    }

    private String approved(Optional<OmsOrderRef> order) {
        if (order.isEmpty()) {
            return "EOI008";
        }
        OmsOrderRef ref = order.get();
        if (!orders.find(ref).map(OmsSnapshot::status).orElseThrow().isBeforeApproval()) {
            return "EOI009";
        }
        orders.move(ref, OmsStatus.READY_FOR_HANDLING);
        return "SOI002";
    }

    private static ProcessingResult result(
            Flow flow, String code, @Nullable String operation, @Nullable VtexOrderIds ids) {
        return new ProcessingResult(flow, code, code.startsWith("SOI"), operation, ids, List.of());
    }

    @Override
    public synchronized Optional<OmsSnapshot> read(OmsOrderRef order) {
        checkThrottle();
        return orders.find(order);
    }

    @Override
    public synchronized Answer startHandling(OmsOrderRef order) {
        checkThrottle();
        return orders.startHandling(order);
    }

    @Override
    public synchronized Answer registerInvoice(OmsOrderRef order, Invoice invoice) {
        checkThrottle();
        return orders.invoice(order, invoice);
    }

    @Override
    public synchronized Answer registerReturn(OmsOrderRef order, Invoice invoice) {
        checkThrottle();
        return orders.takeBack(order, invoice);
    }

    @Override
    public synchronized Answer registerTracking(
            OmsOrderRef order,
            Tracking tracking,
            List<TrackingEvent> events,
            @Nullable String dispatchedDate) {
        checkThrottle();
        return orders.track(order, tracking, events, dispatchedDate);
    }

    @Override
    public synchronized Answer changeOrder(OmsOrderRef order, OrderChange change) {
        checkThrottle();
        return orders.change(order, change, queue::add);
    }

    @Override
    public synchronized Optional<String> findChange(
            OmsOrderRef order, OrderChange change, Instant askedAt, Set<String> others) {
        checkThrottle();
        return orders.changes().find(order, change, others);
    }

    @Override
    public synchronized Preview previewChange(
            OmsOrderRef order, OrderChange change, Currency currency) {
        checkThrottle();
        return orders.preview(order, change);
    }

    @Override
    public synchronized Answer retryChange(OmsOrderRef order, String changeId, OrderChange change) {
        checkThrottle();
        return orders.retryChange(order, changeId, queue::add);
    }

    @Override
    public synchronized Answer cancelChange(OmsOrderRef order, String changeId, String reason) {
        checkThrottle();
        return orders.cancelChange(changeId);
    }

    /** Changes are taken from now on and not carried out, unless they are tried again. */
    public synchronized void stallChanges() {
        orders.changes().stall();
    }

    @Override
    public synchronized ChangeOutcome changeOutcome(OmsOrderRef order, String changeId) {
        checkThrottle();
        return orders.changes().outcome(changeId);
    }

    @Override
    public synchronized Answer cancel(OmsOrderRef order, String reason) {
        checkThrottle();
        return orders.cancel(order, reason);
    }

    @Override
    public synchronized Answer notifyPayment(OmsOrderRef order, PaymentId paymentId) {
        checkThrottle();
        return orders.pay(order);
    }

    @Override
    public synchronized Answer addNote(OmsOrderRef order, TimelineNote note) {
        checkThrottle();
        return orders.note(order, note);
    }

    /** Every note on the order's timeline. */
    public synchronized List<TimelineNote> notes(OmsOrderRef order) {
        return orders.notes(order);
    }

    @Override
    public synchronized Answer denyCancellation(
            OmsOrderRef order, String requestId, String reason) {
        checkThrottle();
        return orders.denyCancellation(order, requestId);
    }

    @Override
    public synchronized List<Item> read(AccountName account) {
        checkThrottle();
        return feed(account).orElseThrow(FeedMissing::new).read();
    }

    private Optional<InMemoryFeed> feed(AccountName account) {
        return signals.isThere(account, SignalSource.FEED)
                ? Optional.of(feeds.computeIfAbsent(account, _ -> new InMemoryFeed()))
                : Optional.empty();
    }

    @Override
    public synchronized Shown look(AccountName account, SignalSource source) {
        checkThrottle();
        Duration waiting =
                source == SignalSource.FEED
                        ? feed(account)
                                .map(feed -> feed.waiting(this.source.instant()))
                                .orElse(Duration.ZERO)
                        : Duration.ZERO;
        return signals.look(account, source, waiting);
    }

    @Override
    public synchronized Told configure(AccountName account, SignalSource source) {
        checkThrottle();
        return signals.configure(account, source);
    }

    @Override
    public synchronized Told remove(AccountName account, SignalSource source) {
        checkThrottle();
        loseSignal(account, source);
        return signals.remove(account, source);
    }

    /** VTEX deletes it in silence, with what was queued. */
    public synchronized void loseSignal(AccountName account, SignalSource source) {
        signals.lose(account, source);
        if (source == SignalSource.FEED) {
            feeds.remove(account);
        }
    }

    /** Somebody else with the same key changes it. */
    public synchronized void changeSignal(AccountName account, SignalSource source) {
        signals.change(account, source);
    }

    /** Whether the key lacks the right to look at feeds and hooks and to change them. */
    public synchronized void denySignals(boolean all) {
        signals.deny(all);
    }

    @Override
    public synchronized Page page(AccountName account, Instant from, Instant to, int page) {
        checkThrottle();
        return listing.page(account, from, to, page, order -> orders.find(order).orElseThrow());
    }

    /** How many pages were listed. */
    public synchronized int listed() {
        return listing.calls();
    }

    @Override
    public synchronized void commit(AccountName account, List<String> handles) {
        checkThrottle();
        feed(account)
                .orElseThrow(() -> new VtexUnavailable("no feed is configured", null, null))
                .commit(handles);
    }

    private void changed(OmsOrderRef order, OmsStatus status, Instant at) {
        listing.changed(order, at);
        if (signals.tells(order.account(), SignalSource.FEED)) {
            feed(order.account()).orElseThrow().changed(order, status, at);
        }
    }

    private void checkThrottle() {
        if (pause != null) {
            throw new VtexUnavailable("throttled", pause, null);
        }
    }

    /** No two changes happen at the same time. */
    private Instant now() {
        Instant told = source.instant();
        last = told.isAfter(last) ? told : last.plusMillis(1);
        return last;
    }
}

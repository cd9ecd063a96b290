package io.trapiche.application.flow;

import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.Submission;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.PaymentId;
import io.trapiche.testkit.vtex.InMemoryVtex;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Counts the calls that go to VTEX, and loses those it is told to lose. */
final class UnreliableVtex implements OrderIntegration, OrderManagement {

    /** Calls that can be made. */
    enum Call {
        PLACE,
        APPROVE,
        READ,
        START_HANDLING,
        REGISTER_INVOICE,
        REGISTER_TRACKING,
        REGISTER_RETURN,
        CHANGE_ORDER,
        PREVIEW_CHANGE,
        RETRY_CHANGE,
        CANCEL_CHANGE,
        READ_CHANGES,
        CANCEL,
        DENY_CANCELLATION,
        ADD_NOTE,
        NOTIFY_PAYMENT
    }

    private record Made(Call call, Instant at) {}

    private final InMemoryVtex vtex;
    private final InstantSource clock;
    private final List<Made> made = new ArrayList<>();
    private final Set<Call> heldBack = EnumSet.noneOf(Call.class);
    private final Set<Call> forbidden = EnumSet.noneOf(Call.class);
    private final Set<Call> lostOnTheWay = EnumSet.noneOf(Call.class);
    private final Set<Call> lostOnTheWayBack = EnumSet.noneOf(Call.class);
    private final Map<Call, Runnable> meanwhile = new EnumMap<>(Call.class);
    private @Nullable String handlingRefused;
    private @Nullable OmsSnapshot late;
    private int lossEvery;
    private RandomGenerator dice = RandomGenerator.getDefault();

    UnreliableVtex(InMemoryVtex vtex, InstantSource clock) {
        this.vtex = vtex;
        this.clock = clock;
    }

    /** The next such call is not sent: the pace does not let it through. */
    void holdBack(Call call) {
        heldBack.add(call);
    }

    /** From now on VTEX lets no such call through. */
    void forbid(Call call) {
        forbidden.add(call);
    }

    /** The next such call does not reach VTEX. */
    void lose(Call call) {
        lostOnTheWay.add(call);
    }

    /** The next such call has its effect, and nobody hears of it. */
    void loseAnswerTo(Call call) {
        lostOnTheWayBack.add(call);
    }

    /** From now on one call in so many gets lost, on the way or on the way back, by these dice. */
    void loseOneIn(int calls, RandomGenerator dice) {
        this.lossEvery = calls;
        this.dice = dice;
    }

    /** From now on nothing gets lost by itself. */
    void loseNothing() {
        lossEvery = 0;
    }

    /** From now on VTEX refuses to start handling with this code. */
    void refuseHandling(String code) {
        handlingRefused = code;
    }

    /** The next reading shows the order as it is now. */
    void lag(OmsOrderRef order) {
        late = vtex.read(order).orElseThrow();
    }

    /** Happens while the next such call waits for its answer. */
    void during(Call call, Runnable what) {
        meanwhile.put(call, what);
    }

    /** Every call but readings, in order. */
    List<Call> changes() {
        return made.stream()
                .map(Made::call)
                .filter(call -> call != Call.READ && call != Call.READ_CHANGES)
                .toList();
    }

    /** When the order was read, since the moment. */
    List<Instant> readings(Instant since) {
        return made.stream()
                .filter(call -> call.call() == Call.READ && call.at().isAfter(since))
                .map(Made::at)
                .toList();
    }

    private boolean isUnlucky() {
        return lossEvery > 0 && dice.nextInt(lossEvery) == 0;
    }

    private <T> T call(Call call, Supplier<T> effect) {
        if (heldBack.remove(call)) {
            throw VtexUnavailable.notSent(call + " held back", Duration.ofSeconds(1));
        }
        made.add(new Made(call, clock.instant()));
        if (forbidden.contains(call) || lostOnTheWay.remove(call) || isUnlucky()) {
            throw new VtexUnavailable(call + " lost", null, null);
        }
        T answer = effect.get();
        Runnable event = meanwhile.remove(call);
        if (event != null) {
            event.run();
        }
        if (lostOnTheWayBack.remove(call) || isUnlucky()) {
            throw new VtexUnavailable("answer to " + call + " lost", null, null);
        }
        return answer;
    }

    @Override
    public ProcessingResult place(Placement placement, Submission submission) {
        return call(Call.PLACE, () -> vtex.place(placement, submission));
    }

    @Override
    public ProcessingResult approve(Placement placement, Submission submission) {
        return call(Call.APPROVE, () -> vtex.approve(placement, submission));
    }

    @Override
    public Optional<OmsSnapshot> read(OmsOrderRef order) {
        return call(Call.READ, () -> shown(order));
    }

    private Optional<OmsSnapshot> shown(OmsOrderRef order) {
        OmsSnapshot lagging = late;
        late = null;
        return lagging == null ? vtex.read(order) : Optional.of(lagging);
    }

    @Override
    public Answer startHandling(OmsOrderRef order) {
        String code = handlingRefused;
        return call(
                Call.START_HANDLING,
                () ->
                        code == null
                                ? vtex.startHandling(order)
                                : new Answer.Refused(code, "not today"));
    }

    @Override
    public Answer registerInvoice(OmsOrderRef order, Invoice invoice) {
        return call(Call.REGISTER_INVOICE, () -> vtex.registerInvoice(order, invoice));
    }

    @Override
    public Answer registerReturn(OmsOrderRef order, Invoice invoice) {
        return call(Call.REGISTER_RETURN, () -> vtex.registerReturn(order, invoice));
    }

    @Override
    public Answer registerTracking(
            OmsOrderRef order,
            Tracking tracking,
            List<TrackingEvent> events,
            @Nullable String dispatchedDate) {
        return call(
                Call.REGISTER_TRACKING,
                () -> vtex.registerTracking(order, tracking, events, dispatchedDate));
    }

    @Override
    public Answer changeOrder(OmsOrderRef order, OrderChange change) {
        return call(Call.CHANGE_ORDER, () -> vtex.changeOrder(order, change));
    }

    @Override
    public Preview previewChange(OmsOrderRef order, OrderChange change, Currency currency) {
        return call(Call.PREVIEW_CHANGE, () -> vtex.previewChange(order, change, currency));
    }

    @Override
    public Answer retryChange(OmsOrderRef order, String changeId, OrderChange change) {
        return call(Call.RETRY_CHANGE, () -> vtex.retryChange(order, changeId, change));
    }

    @Override
    public Answer cancelChange(OmsOrderRef order, String changeId, String reason) {
        return call(Call.CANCEL_CHANGE, () -> vtex.cancelChange(order, changeId, reason));
    }

    @Override
    public Optional<String> findChange(
            OmsOrderRef order, OrderChange change, Instant askedAt, Set<String> others) {
        return call(Call.READ_CHANGES, () -> vtex.findChange(order, change, askedAt, others));
    }

    @Override
    public ChangeOutcome changeOutcome(OmsOrderRef order, String changeId) {
        return call(Call.READ_CHANGES, () -> vtex.changeOutcome(order, changeId));
    }

    @Override
    public Answer cancel(OmsOrderRef order, String reason) {
        return call(Call.CANCEL, () -> vtex.cancel(order, reason));
    }

    @Override
    public Answer notifyPayment(OmsOrderRef order, PaymentId paymentId) {
        return call(Call.NOTIFY_PAYMENT, () -> vtex.notifyPayment(order, paymentId));
    }

    @Override
    public Answer addNote(OmsOrderRef order, TimelineNote note) {
        return call(Call.ADD_NOTE, () -> vtex.addNote(order, note));
    }

    @Override
    public Answer denyCancellation(OmsOrderRef order, String requestId, String reason) {
        return call(Call.DENY_CANCELLATION, () -> vtex.denyCancellation(order, requestId, reason));
    }
}

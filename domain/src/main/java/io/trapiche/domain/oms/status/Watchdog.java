package io.trapiche.domain.oms.status;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an order that stands too long in VTEX's order management is reported as. Each stands for
 * what is known to get stuck in VTEX (its known issues), or for a limit of VTEX's own (its guides);
 * every status that something follows has one, and an order is under one at most.
 */
public enum Watchdog {
    /** Whatever its status: VTEX tries no more. */
    WORKFLOW_IN_ERROR(Duration.ofMinutes(15)),
    /** A status that VTEX's guides do not name. */
    UNKNOWN_STATUS(Duration.ofMinutes(15)),
    NO_STATUS(Duration.ofHours(1)),
    /** It goes on in VTEX although its purchase is not complete. */
    NOT_COMPLETED(Duration.ofHours(1)),
    /** Made, and VTEX does not go on by itself. */
    NOT_BEGUN(Duration.ofHours(1)),
    /** A bank slip takes days. */
    PAYMENT_PENDING(Duration.ofDays(7)),
    NOT_CONFIRMED(Duration.ofDays(2)),
    PRICE_NOT_AUTHORIZED(Duration.ofDays(5)),
    /** VTEX cancels it after 30 days. */
    MARKETPLACE_SILENT(Duration.ofDays(25)),
    /** In the hands of a seller that sends no invoice. */
    NOT_INVOICED(Duration.ofDays(10)),
    WINDOW_TO_CHANGE_PAYMENT(Duration.ofDays(3)),
    /** Two days unless the store set another time. */
    WINDOW_TO_CHANGE_SELLER(Duration.ofDays(3)),
    /** Paid, and VTEX does not go on by itself. */
    NOT_RELEASED(Duration.ofHours(1)),
    /** Half an hour unless the store set another time. */
    WINDOW_TO_CANCEL(Duration.ofHours(2)),
    NOT_TAKEN_OVER(Duration.ofDays(3)),
    /** Ready for handling, though VTEX said yes to its beginning. */
    HANDLING_NOT_SHOWN(Duration.ofHours(1)),
    START_HANDLING(Duration.ofHours(1)),
    HANDLING(Duration.ofDays(7)),
    /** An invoice that VTEX does not settle. */
    INVOICE(Duration.ofDays(1)),
    REQUEST_CANCEL(Duration.ofDays(1)),
    /** VTEX cancels it after 30 days. */
    CANCELLATION_UNDECIDED(Duration.ofDays(25)),
    CANCELLATION_DENIED(Duration.ofDays(1)),
    /** On its way to being cancelled, and not there. */
    CANCEL(Duration.ofDays(1));

    private static final Map<String, Watchdog> BY_NAME =
            Stream.of(values())
                    .collect(
                            Collectors.toUnmodifiableMap(Watchdog::published, Function.identity()));

    private final Duration usualLimit;

    Watchdog(Duration usualLimit) {
        this.usualLimit = usualLimit;
    }

    /** How long an order may stand before it is reported, unless the settings say otherwise. */
    public Duration usualLimit() {
        return usualLimit;
    }

    /** As metrics, lists, settings and the runbook call it. */
    public String published() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of the published name; null where none has it. */
    public static @Nullable Watchdog named(String published) {
        return BY_NAME.get(published);
    }

    /** All that are published. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /**
     * What an order is under.
     *
     * @param status null for one that VTEX's guides do not name
     * @return null for an order that has ended, and for a purchase that nobody completed and VTEX
     *     gave no status: it stays so for good
     */
    public static @Nullable Watchdog of(@Nullable NamedStatus status, Circumstances order) {
        if (status != null && status.isTerminal()) {
            return null;
        }
        if (order.workflowInError()) {
            return WORKFLOW_IN_ERROR;
        }
        if (status == null) {
            return UNKNOWN_STATUS;
        }
        return status == NamedStatus.READY_FOR_HANDLING && order.handlingStarted()
                ? HANDLING_NOT_SHOWN
                : ofCompleted(status, order.completed());
    }

    /**
     * What matters beside the status.
     *
     * @param completed false while the purchase is not complete
     * @param workflowInError VTEX tries no more
     * @param handlingStarted VTEX said, or once showed, that handling began
     */
    public record Circumstances(
            boolean completed, boolean workflowInError, boolean handlingStarted) {}

    private static @Nullable Watchdog ofCompleted(NamedStatus status, boolean completed) {
        Watchdog usual = of(status);
        if (usual == NO_STATUS && !completed) {
            return null;
        }
        boolean shouldBe = usual != NO_STATUS && usual != NOT_BEGUN && usual != CANCEL;
        return usual != null && shouldBe && !completed ? NOT_COMPLETED : usual;
    }

    /** That of a status by itself; null where nothing follows. */
    static @Nullable Watchdog of(NamedStatus status) {
        return switch (status) {
            case NONE -> NO_STATUS;
            case ORDER_CREATED,
                    ON_ORDER_COMPLETED,
                    ON_ORDER_COMPLETED_FFM,
                    ORDER_COMPLETED,
                    ORDER_ACCEPTED ->
                    NOT_BEGUN;
            case WAITING_FOR_AUTHORIZATION, WAITING_FOR_ORDER_AUTHORIZATION -> NOT_CONFIRMED;
            case WAITING_FOR_MANUAL_AUTHORIZATION -> PRICE_NOT_AUTHORIZED;
            case WAITING_FFMT_AUTHORIZATION, WAITING_FOR_MKT_AUTHORIZATION -> MARKETPLACE_SILENT;
            case PAYMENT_PENDING -> PAYMENT_PENDING;
            case PAYMENT_APPROVED, WAITING_SELLER_HANDLING -> NOT_INVOICED;
            case WINDOW_TO_CHANGE_PAYMENT -> WINDOW_TO_CHANGE_PAYMENT;
            case WINDOW_TO_CHANGE_SELLER -> WINDOW_TO_CHANGE_SELLER;
            case APPROVE_PAYMENT, AUTHORIZE_FULFILLMENT, RELEASE_TO_FULFILLMENT -> NOT_RELEASED;
            case WINDOW_TO_CANCEL -> WINDOW_TO_CANCEL;
            case READY_FOR_HANDLING -> NOT_TAKEN_OVER;
            case START_HANDLING -> START_HANDLING;
            case HANDLING, WAITING_FOR_FULFILLMENT, READY_FOR_INVOICING -> HANDLING;
            case INVOICE -> INVOICE;
            case REQUEST_CANCEL -> REQUEST_CANCEL;
            case WAITING_FOR_SELLER_DECISION, CANCELLATION_REQUESTED -> CANCELLATION_UNDECIDED;
            case CANCELLATION_REQUEST_DENIED,
                    CANCELLATION_REQUEST_DENIED_FFM,
                    INVOICE_AFTER_CANCELLATION_DENY ->
                    CANCELLATION_DENIED;
            case ORDER_CREATE_ERROR, ORDER_CREATION_ERROR, PAYMENT_DENIED, CANCEL -> CANCEL;
            case INVOICED, CANCELED, REPLACED -> null;
        };
    }
}

package io.trapiche.domain.flow;

import static io.trapiche.domain.Samples.IDS;
import static io.trapiche.domain.Samples.NOON;
import static io.trapiche.domain.Samples.pack;
import static io.trapiche.domain.Samples.snapshot;

import io.trapiche.domain.Dice;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.InvoiceNumber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Just enough of VTEX to walk an order through, with the faults that a walk asks for. */
final class SimulatedVtex {

    private static final long VALUE = 10_000;
    private static final int FAULT = 4;

    /** What this VTEX does on purpose. */
    enum Habit {
        LOSES_CALLBACKS,
        ASKS_THE_SELLER,
        WANTS_CANCELLATIONS_CONFIRMED,
        DENIES_CANCELLATIONS,
        REFUSES_PLACEMENTS
    }

    private final boolean paid;
    private final List<Habit> habits = new ArrayList<>();
    private final Deque<ProcessingResult> callbacks = new ArrayDeque<>();
    private final List<OmsSnapshot.Package> packages = new ArrayList<>();
    private @Nullable Dice faults;
    private @Nullable String status;
    private boolean approvedEver;
    private int changes;

    SimulatedVtex(boolean paid, Habit... habits) {
        this.paid = paid;
        this.habits.addAll(List.of(habits));
    }

    void faulty(Dice dice) {
        this.faults = dice;
    }

    void wellBehaved() {
        this.faults = null;
        habits.remove(Habit.LOSES_CALLBACKS);
        habits.remove(Habit.REFUSES_PLACEMENTS);
        habits.remove(Habit.ASKS_THE_SELLER);
    }

    boolean exists() {
        return status != null;
    }

    boolean wasEverApproved() {
        return approvedEver;
    }

    String status() {
        return status == null ? "" : status;
    }

    @Nullable ProcessingResult callback() {
        return callbacks.poll();
    }

    ProcessingResult submit() {
        if (isFault()) {
            if (isFault()) {
                create();
            }
            return answer(Flow.PLACE_ORDER, isFault() ? "EOI006" : "EOI010");
        }
        if (exists()) {
            callBack(Flow.PLACE_ORDER, "EOI007");
        } else if (habits.contains(Habit.REFUSES_PLACEMENTS)) {
            callBack(Flow.PLACE_ORDER, "EOI004");
        } else {
            create();
            callBack(Flow.PLACE_ORDER, "SOI001");
        }
        return answer(Flow.PLACE_ORDER, "SOI003");
    }

    private void create() {
        if (exists()) {
            return;
        }
        become(
                habits.contains(Habit.ASKS_THE_SELLER)
                        ? "waiting-for-manual-authorization"
                        : "waiting-ffmt-authorization");
        if (paid && !habits.contains(Habit.ASKS_THE_SELLER)) {
            become("ready-for-handling");
            callBack(Flow.PLACE_ORDER, "SOI002");
        }
    }

    ProcessingResult approve() {
        if (isFault()) {
            return answer(Flow.APPROVE_ORDER, isFault() ? "EOI006" : "EOI010");
        }
        switch (status()) {
            case "waiting-ffmt-authorization" -> {
                become("ready-for-handling");
                callBack(Flow.APPROVE_ORDER, "SOI002");
            }
            case "waiting-for-manual-authorization" -> callBack(Flow.APPROVE_ORDER, "EOI011");
            default -> callBack(Flow.APPROVE_ORDER, "EOI009");
        }
        return answer(Flow.APPROVE_ORDER, "SOI003");
    }

    void sellerAuthorizes() {
        if (status().equals("waiting-for-manual-authorization")) {
            become("waiting-ffmt-authorization");
        }
    }

    /** What VTEX moves on by itself has moved on by the time of the next reading. */
    OmsSnapshot read() {
        OmsSnapshot read = snapshot(status(), NOON.plusSeconds(changes), packages);
        switch (status()) {
            case "cancel" -> become("canceled");
            case "cancellation-request-denied-ffm" -> become("handling");
            case "invoice" -> become(invoiced() >= VALUE ? "invoiced" : "handling");
            default -> {}
        }
        return read;
    }

    boolean startHandling() {
        if (!status().equals("ready-for-handling") || isFault()) {
            return false;
        }
        become("handling");
        return true;
    }

    boolean invoice(Invoice invoice) {
        long value = invoice.value().minorUnits();
        if (!status().equals("handling") || invoiced() + value > VALUE) {
            return false;
        }
        packages.add(pack(invoice.number().value(), value));
        become("invoice");
        return true;
    }

    boolean takeBack() {
        return status().equals("invoiced");
    }

    boolean track(Tracking tracking) {
        InvoiceNumber number = tracking.invoiceNumber();
        for (OmsSnapshot.Package known : List.copyOf(packages)) {
            if (known.invoiceNumber().equals(number)) {
                packages.remove(known);
                packages.add(
                        pack(
                                number.value(),
                                known.value().minorUnits(),
                                tracking.trackingNumber(),
                                tracking.deliveredAt()));
                become(status());
                return true;
            }
        }
        return false;
    }

    boolean cancel() {
        if (!packages.isEmpty()) {
            return false;
        }
        switch (status()) {
            case "invoiced" -> {
                return false;
            }
            case "ready-for-handling", "handling" ->
                    become(
                            habits.contains(Habit.DENIES_CANCELLATIONS)
                                    ? "cancellation-request-denied-ffm"
                                    : habits.contains(Habit.WANTS_CANCELLATIONS_CONFIRMED)
                                            ? "cancellation-requested"
                                            : "cancel");
            case "canceled", "cancel" -> {}
            default -> become("cancel");
        }
        return true;
    }

    private long invoiced() {
        return packages.stream().mapToLong(known -> known.value().minorUnits()).sum();
    }

    private void become(String next) {
        status = next;
        approvedEver |= next.equals("ready-for-handling");
        changes++;
    }

    private boolean isFault() {
        return faults != null && faults.oneIn(FAULT);
    }

    private void callBack(Flow flow, String code) {
        if (!habits.contains(Habit.LOSES_CALLBACKS) && !isFault()) {
            callbacks.add(answer(isFault() ? Flow.UNKNOWN : flow, code));
        }
        if (isFault() && !callbacks.isEmpty()) {
            callbacks.add(callbacks.getFirst());
        }
    }

    private static ProcessingResult answer(Flow flow, String code) {
        return new ProcessingResult(flow, code, code.startsWith("S"), null, IDS, List.of());
    }
}

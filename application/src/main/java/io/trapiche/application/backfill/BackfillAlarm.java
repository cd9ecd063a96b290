package io.trapiche.application.backfill;

import io.trapiche.application.backfill.port.Backfill;
import io.trapiche.application.backfill.port.BackfillReport;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.FoundOrder;
import io.trapiche.application.backfill.port.UnhealedOrder;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of a blind window once, when what was missed in it is known, and names the orders. */
public final class BackfillAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(BackfillAlarm.class);

    /** Named in the log; the operators' list has more. */
    private static final int NAMED = 50;

    private final BiConsumer<BlindWindow, FoundOrder> counter;

    /**
     * Tells in the log.
     *
     * @param counter is told of each found order
     */
    public BackfillAlarm(BiConsumer<BlindWindow, FoundOrder> counter) {
        this.counter = counter;
    }

    void found(BlindWindow window, List<FoundOrder> found) {
        found.forEach(order -> counter.accept(window, order));
    }

    void done(Backfill backfill, Backfills backfills) {
        BackfillReport report = backfills.report(backfill);
        if (backfill.window().cause() == BlindWindow.Cause.RECONCILED) {
            reconciled(backfill.window(), report, backfills.unhealed(backfill, NAMED));
        } else {
            tell(backfill.window(), report, backfills.found(backfill, NAMED));
        }
    }

    private static void reconciled(
            BlindWindow window, BackfillReport report, List<UnhealedOrder> unhealed) {
        LOG.info(
                "orders of account {} since {} are compared: {} in {} lists; read are {} that were unknown, {} that were known otherwise, {} older ones",
                window.account(),
                window.from(),
                report.backfill().extent().compared(),
                report.backfill().extent().calls(),
                report.unknown(),
                report.different(),
                report.older());
        if (report.leftOver() > 0) {
            LOG.warn(
                    "account {}: {} orders cannot be compared with VTEX's, {} of them for what its lists show: {}",
                    window.account(),
                    report.leftOver(),
                    report.backfill().extent().unreadable(),
                    unhealed.stream()
                            .map(order -> order.order().orderId() + " " + order.reason().label())
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void tell(BlindWindow window, BackfillReport report, List<FoundOrder> found) {
        String orders =
                found.stream()
                        .map(order -> order.order().orderId().value())
                        .collect(Collectors.joining(", "));
        if (window.cause().isAlarming()) {
            LOG.warn(
                    "changes of account {} were told to nobody from {} to {}; read in {} lists: {} orders that were unknown, {} that were known otherwise, {} older ones: {}",
                    window.account(),
                    window.from(),
                    window.to(),
                    report.backfill().extent().calls(),
                    report.unknown(),
                    report.different(),
                    report.older(),
                    orders);
        } else {
            LOG.info(
                    "orders of account {} since {} are taken in, in {} lists: {} that were unknown, {} that were known otherwise, {} older ones",
                    window.account(),
                    window.from(),
                    report.backfill().extent().calls(),
                    report.unknown(),
                    report.different(),
                    report.older());
        }
    }
}

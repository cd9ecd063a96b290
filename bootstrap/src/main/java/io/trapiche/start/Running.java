package io.trapiche.start;

import io.trapiche.adapter.postgres.events.EventProcessing;
import io.trapiche.adapter.postgres.work.DbSchedulerWorkQueue;
import io.trapiche.application.inbox.ForgetSignalsWorker;
import io.trapiche.application.sweep.SweepOrdersWorker;
import io.trapiche.application.watch.WatchOrdersWorker;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * Starts what works in the background once everything it needs is there, and stops it before that
 * goes.
 */
public final class Running implements SmartLifecycle {

    private final boolean background;
    private final SellersAtStart sellers;
    private final EventProcessing processing;
    private final DbSchedulerWorkQueue workQueue;
    private final List<Worker> workers;
    private volatile boolean running;

    /**
     * @param background whether anything but the registration of sellers starts
     */
    public Running(
            boolean background,
            SellersAtStart sellers,
            EventProcessing processing,
            DbSchedulerWorkQueue workQueue,
            List<Worker> workers) {
        this.background = background;
        this.sellers = sellers;
        this.processing = processing;
        this.workQueue = workQueue;
        this.workers = List.copyOf(workers);
    }

    @Override
    public void start() {
        sellers.register();
        if (background) {
            processing.start();
            workQueue.start(workers);
            var _ = workQueue.lookAgain(WorkKind.SWEEP, List.of(SweepOrdersWorker.KEY));
            var _ = workQueue.lookAgain(WorkKind.WATCH, List.of(WatchOrdersWorker.KEY));
            var _ = workQueue.lookAgain(WorkKind.FORGET_SIGNALS, List.of(ForgetSignalsWorker.KEY));
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        sellers.stop();
        if (!background) {
            return;
        }
        workQueue.stop();
        try {
            processing.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the servers take calls, and after they stopped. */
    @Override
    public int getPhase() {
        return 0;
    }
}

package io.trapiche.start;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of the process: in order when that is possible, and in time whatever hangs. */
public final class Ending {

    /** What the service may take to stop before its engines stop under it. */
    public static final Duration SERVICE = Duration.ofSeconds(4);

    private static final Logger log = LoggerFactory.getLogger(Ending.class);

    /** Service and engines; promised are ten seconds. */
    private static final Duration ALL = Duration.ofMillis(9_500);

    private static final int TERMINATED = 143;
    private static final int LOST = 1;

    private final AtomicInteger status = new AtomicInteger(TERMINATED);

    /**
     * From now on the process ends in time when it is asked to, however little of it has started.
     */
    public static void inTime() {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform().name("stop").unstarted(new Ending()::haltWhenLate));
    }

    /** Ends the process; does not return. */
    public void because(String sentence) {
        log.error("{} The service ends.", sentence + ".");
        status.set(LOST);
        System.exit(LOST);
    }

    /** From within a shutdown hook: nothing else ends a process whose hooks hang. */
    public void haltWhenLate() {
        Thread.ofPlatform()
                .name("halt")
                .daemon()
                .start(
                        () -> {
                            if (isOver(ALL)) {
                                log.error("the stop takes too long; the process is ended");
                                Runtime.getRuntime().halt(status.get());
                            }
                        });
    }

    private static boolean isOver(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits no longer for a step than it may take; what hangs in it is left behind. */
    public static void within(Duration limit, Runnable step) {
        Thread thread = Thread.ofPlatform().name("stop-service").daemon().start(step);
        try {
            if (!thread.join(limit)) {
                log.warn("the service does not stop within {} s", limit.toSeconds());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

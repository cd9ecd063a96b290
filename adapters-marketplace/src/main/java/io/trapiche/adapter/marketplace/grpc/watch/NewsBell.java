package io.trapiche.adapter.marketplace.grpc.watch;

import io.trapiche.application.events.port.EventLog;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for news in the log, on behalf of every watch. */
public final class NewsBell {

    private static final Logger LOG = LoggerFactory.getLogger(NewsBell.class);

    /** News not told are found this late at the latest. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

    /** Watches look no more often than this, however many events come. */
    private static final Duration SHORTEST_SILENCE = Duration.ofMillis(10);

    private final EventLog log;
    private final Runnable bell;
    private @Nullable Thread thread;

    public NewsBell(EventLog log, Runnable bell) {
        this.log = log;
        this.bell = bell;
    }

    public void start() {
        thread = Thread.ofVirtual().name("watch-news").start(this::run);
    }

    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                awaitNews();
                bell.run();
                Thread.sleep(SHORTEST_SILENCE);
            }
        } catch (InterruptedException _) {
            LOG.debug("No more news are waited for");
        }
    }

    /** While the log is out of order the watches find out for themselves, now and then. */
    private void awaitNews() throws InterruptedException {
        try {
            log.awaitNews(LONGEST_SILENCE);
        } catch (RuntimeException e) {
            LOG.warn("News cannot be waited for: {}", e.toString());
            Thread.sleep(LONGEST_SILENCE);
        }
    }
}

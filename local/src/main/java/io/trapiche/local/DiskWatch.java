package io.trapiche.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/** Says once when the disk under the data folder gets full, and once when it no longer is. */
final class DiskWatch implements AutoCloseable {

    /** Below it the engines may soon stop: PostgreSQL alone keeps so much for its next log. */
    static final DataSize LOW = DataSize.ofMegabytes(256);

    private static final Logger log = LoggerFactory.getLogger(DiskWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Path folder;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean low;

    DiskWatch(Path folder) {
        this.folder = folder;
    }

    void start() {
        Thread.ofPlatform().name("watch-disk").daemon().start(this::run);
    }

    private void run() {
        try {
            do {
                look();
            } while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            noticed(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException unreadable) {
            log.warn("the data folder's free space cannot be read", unreadable);
        }
    }

    /** Logs what changed. */
    void noticed(long usableBytes) {
        boolean now = usableBytes < LOW.toBytes();
        if (now && !low) {
            log.warn(
                    "the disk of the data folder {} is nearly full: {} MB left (expected: {} MB)",
                    folder,
                    DataSize.ofBytes(usableBytes).toMegabytes(),
                    LOW.toMegabytes());
        } else if (!now && low) {
            log.info("the disk of the data folder has room again");
        }
        low = now;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}

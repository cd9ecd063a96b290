package io.trapiche.faults.rounds;

import io.trapiche.faults.actors.Waiting;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kills the service inside one of its transactions, without its help, and starts it again. */
record KillInside(ServiceProcess service) {

    private static final Logger log = LoggerFactory.getLogger(KillInside.class);

    /** For others a lock is held too long after that, and who waits does so elsewhere. */
    private static final Duration HELD = Duration.ofSeconds(2);

    private static final Duration BETWEEN = Duration.ofMillis(700);
    private static final Duration LOOK = Duration.ofMillis(10);

    /**
     * Gives where the transaction stood; nothing, and nobody killed, if none came there in time.
     */
    Optional<HeldLock.Waiter> strike(KillPoint point, Duration limit)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            Optional<HeldLock.Waiter> struck = tryOnce(point);
            if (struck.isPresent()) {
                service.start();
                return struck;
            }
            Waiting.pause(BETWEEN);
        }
        return Optional.empty();
    }

    private Optional<HeldLock.Waiter> tryOnce(KillPoint point) throws InterruptedException {
        try (HeldLock lock = HeldLock.take(service.jdbcUrl(), point.lock())) {
            Optional<HeldLock.Waiter> found = await(point, lock);
            if (found.isPresent()) {
                service.kill();
            }
            return found;
        } catch (SQLException failure) {
            log.info("{} once more: {}", point, failure.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<HeldLock.Waiter> await(KillPoint point, HeldLock lock)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + HELD.toNanos();
        Optional<HeldLock.Waiter> found = Optional.empty();
        while (found.isEmpty() && System.nanoTime() < end) {
            Waiting.pause(LOOK);
            found = lock.waiters().stream().filter(point::isWhere).findFirst();
        }
        return found;
    }
}

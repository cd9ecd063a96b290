package io.trapiche.endtoend;

import java.util.concurrent.Semaphore;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Lets services that start together in one process set up its logging by turns. Instances run in
 * processes of their own and share none; Logback's context may not be set up twice at once.
 */
final class LoggingTurns implements ApplicationListener<SpringApplicationEvent>, Ordered {

    private static final Semaphore TURN = new Semaphore(1);
    private boolean mine;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationStartingEvent) {
            TURN.acquireUninterruptibly();
            mine = true;
        } else if (mine && endsTurn(event)) {
            mine = false;
            TURN.release();
        }
    }

    private static boolean endsTurn(SpringApplicationEvent event) {
        return event instanceof ApplicationPreparedEvent || event instanceof ApplicationFailedEvent;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

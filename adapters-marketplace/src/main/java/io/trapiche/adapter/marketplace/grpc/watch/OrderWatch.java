package io.trapiche.adapter.marketplace.grpc.watch;

import io.grpc.stub.ServerCallStreamObserver;
import io.trapiche.adapter.marketplace.grpc.access.WatchedOrders;
import io.trapiche.adapter.marketplace.grpc.error.Failures;
import io.trapiche.adapter.marketplace.grpc.order.OrderUpdateMapper;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.events.port.StatesAfter;
import io.trapiche.application.streams.DomainEvent.OfChannelOrder;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.orders.v1.WatchOrdersResponse;
import java.time.Duration;
import java.util.List;

/**
 * One watch: reads the log page by page and sends no more than its client takes. Runs on a thread
 * of its own, the only one that sends.
 */
final class OrderWatch implements Runnable {

    private static final int PAGE = 100;

    private final EventLog log;
    private final WatchedOrders orders;
    private final ServerCallStreamObserver<WatchOrdersResponse> answers;
    private final Duration heartbeat;
    private final StatesAfter<ChannelOrderState> states;
    private final Wakeup wakeup = new Wakeup();
    private EventPosition position;
    private long lastSentNanos = System.nanoTime();
    private volatile boolean stopping;

    OrderWatch(
            EventLog log,
            StatesAfter<ChannelOrderState> states,
            WatchedOrders orders,
            EventPosition start,
            ServerCallStreamObserver<WatchOrdersResponse> answers,
            Duration heartbeat) {
        this.log = log;
        this.states = states;
        this.orders = orders;
        this.position = start;
        this.answers = answers;
        this.heartbeat = heartbeat;
    }

    /** News, room for more answers, or the end: the watch looks around. */
    void wake() {
        wakeup.ring();
    }

    /** Ends the watch from the server's side. */
    void stop() {
        stopping = true;
        wakeup.ring();
    }

    @Override
    public void run() {
        try {
            send(WatchOrdersResponse.newBuilder());
            while (goesOn()) {
                followPage();
            }
            end();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            end();
        } catch (RuntimeException e) {
            answers.onError(Failures.told(e));
        }
    }

    private boolean goesOn() {
        return !stopping && !answers.isCancelled();
    }

    private void end() {
        if (!answers.isCancelled()) {
            answers.onError(Failures.shuttingDown());
        }
    }

    private void followPage() throws InterruptedException {
        List<RecordedEvent> page =
                log.ofMarketplace(orders.marketplace(), orders.account(), position, PAGE);
        for (RecordedEvent recorded : page) {
            if (recorded.event() instanceof OfChannelOrder(var event)) {
                follow(recorded, event);
            }
            if (!goesOn()) {
                return;
            }
            position = recorded.position();
        }
        if (page.isEmpty()) {
            rest();
        }
    }

    private void follow(RecordedEvent recorded, ChannelOrderEvent event)
            throws InterruptedException {
        var update = OrderUpdateMapper.toWire(recorded, event, states.after(recorded));
        if (hasRoom()) {
            position = recorded.position();
            send(WatchOrdersResponse.newBuilder().setUpdate(update));
        }
    }

    /** Waits until the client takes more; false when the watch is over instead. */
    private boolean hasRoom() throws InterruptedException {
        while (goesOn() && !answers.isReady()) {
            wakeup.await(heartbeat);
        }
        return goesOn();
    }

    private void rest() throws InterruptedException {
        Duration left = heartbeat.minusNanos(System.nanoTime() - lastSentNanos);
        if (left.isPositive()) {
            wakeup.await(left);
        } else if (hasRoom()) {
            send(WatchOrdersResponse.newBuilder());
        }
    }

    private void send(WatchOrdersResponse.Builder answer) {
        answers.onNext(answer.setResumeToken(ResumeToken.of(orders, position)).build());
        lastSentNanos = System.nanoTime();
    }
}

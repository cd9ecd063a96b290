package io.trapiche.adapter.postgres.events;

import io.trapiche.adapter.postgres.events.EventTokens.Claim;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Followers that have caught up take their batches together: what all of them write, and how far
 * they are, is one transaction. One that fails, or takes too long, leaves and follows by itself
 * until it has caught up again; the others take the batch anew without it.
 */
final class FollowerGroup implements Runnable {

    /** What a member may take for a batch. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(FollowerGroup.class);

    /** Events of so long are one transaction. */
    private static final Duration GATHER = Duration.ofMillis(100);

    private final EventFollower.Context context;
    private final DataSource dataSource;
    private final Map<Integer, Member> members = new ConcurrentSkipListMap<>();
    private final Watch watch = new Watch();
    private int turns;
    private volatile boolean stopped;

    FollowerGroup(EventFollower.Context context, DataSource dataSource) {
        this.context = context;
        this.dataSource = dataSource;
    }

    /**
     * A follower whose own thread waits until it has left.
     *
     * @param left true when it was too slow
     */
    private record Member(ConsumingFollower follower, CompletableFuture<Boolean> left) {

        EventPosition later(EventPosition reached) {
            return reached.compareTo(follower.position()) > 0 ? reached : follower.position();
        }
    }

    /** Why a batch is taken without the member; no cause when it was too slow. */
    @SuppressWarnings("serial")
    private static final class Leaving extends RuntimeException {

        private final Member member;

        Leaving(Member member, @Nullable RuntimeException cause) {
            super(cause);
            this.member = member;
        }
    }

    static boolean isSlow(long sinceNanos) {
        return System.nanoTime() - sinceNanos >= PATIENCE.toNanos();
    }

    int nextTurn() {
        return turns++;
    }

    /**
     * Has the follower take part until it leaves.
     *
     * @return whether it was too slow
     * @throws RuntimeException what it failed with
     */
    boolean follow(ConsumingFollower follower) throws InterruptedException {
        if (stopped) {
            return true;
        }
        Member member = new Member(follower, new CompletableFuture<>());
        members.put(follower.turn(), member);
        context.log().news().raise();
        try {
            return awaitLeaving(member);
        } finally {
            members.remove(follower.turn(), member);
        }
    }

    private boolean awaitLeaving(Member member) throws InterruptedException {
        while (true) {
            try {
                return member.left().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                watch.interruptIfStuckIn(member);
            } catch (ExecutionException failure) {
                throw failure.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(failure);
            }
        }
    }

    @Override
    public void run() {
        watch.over(Thread.currentThread());
        try {
            while (!stopped) {
                if (context.log().news().await(context.pollInterval())) {
                    Thread.sleep(GATHER);
                }
                while (tookSome()) {
                    // Until nothing is left to take.
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            stop();
            members.values().forEach(member -> dismiss(member, true));
        }
    }

    void stop() {
        stopped = true;
        context.log().news().raise();
    }

    /** Takes a batch; true when there may be more. */
    private boolean tookSome() {
        try {
            Collection<Member> taking = present();
            List<RecordedEvent> batch = after(taking);
            if (!batch.isEmpty()) {
                take(taking, batch);
            }
            return !batch.isEmpty();
        } catch (Leaving leaving) {
            leave(leaving.member, leaving.getCause());
        } catch (RuntimeException failure) {
            members.values().forEach(member -> leave(member, failure));
        }
        return true;
    }

    private Collection<Member> present() {
        members.values().forEach(this::renewOrDismiss);
        return List.copyOf(members.values());
    }

    private void renewOrDismiss(Member member) {
        if (member.follower().isStopped()) {
            dismiss(member, false);
            return;
        }
        try {
            context.tokens().renew(member.follower().claim());
        } catch (UnableToClaimTokenException lost) {
            throw new Leaving(member, lost);
        }
    }

    private List<RecordedEvent> after(Collection<Member> taking) {
        return taking.stream()
                .map(member -> member.follower().position())
                .min(Comparator.naturalOrder())
                .map(from -> context.log().after(from, context.batchSize()))
                .orElse(List.of());
    }

    private void take(Collection<Member> taking, List<RecordedEvent> batch) {
        EventPosition end = batch.getLast().position();
        context.transactions()
                .executeWithoutResult(
                        _ -> {
                            taking.forEach(member -> consume(member, batch));
                            store(taking, end);
                        });
        taking.forEach(member -> member.follower().reached(member.later(end)));
    }

    private void consume(Member member, List<RecordedEvent> batch) {
        long began = System.nanoTime();
        limitStatements();
        watch.begin(member);
        try {
            member.follower().consume(batch);
        } catch (RuntimeException failure) {
            throw new Leaving(member, isSlow(began) ? null : failure);
        } finally {
            watch.end();
        }
        if (isSlow(began)) {
            throw new Leaving(member, null);
        }
    }

    private void store(Collection<Member> taking, EventPosition end) {
        limitStatements();
        Map<Claim, EventPosition> reached = new HashMap<>();
        taking.forEach(member -> reached.put(member.follower().claim(), member.later(end)));
        Set<Claim> stored = context.tokens().store(reached);
        for (Member member : taking) {
            Claim claim = member.follower().claim();
            if (!stored.contains(claim)) {
                throw new Leaving(member, new UnableToClaimTokenException(claim + " is lost"));
            }
        }
    }

    /** For what is left of the transaction: no lock is waited for longer than a member may take. */
    void limitStatements() {
        if (TransactionSynchronizationManager.getResource(dataSource)
                instanceof ConnectionHolder connection) {
            connection.setTimeoutInMillis(PATIENCE.toMillis());
        }
    }

    private void leave(Member member, @Nullable Throwable failure) {
        if (failure == null) {
            log.info("{} is slow and follows by itself", member.follower().claim());
            dismiss(member, true);
        } else {
            members.remove(member.follower().turn(), member);
            member.left().completeExceptionally(failure);
        }
    }

    private void dismiss(Member member, boolean slow) {
        members.remove(member.follower().turn(), member);
        member.left().complete(slow);
    }

    /** Sees that no member keeps the group's thread. */
    private static final class Watch {

        private @Nullable Thread thread;
        private @Nullable Member working;
        private long beganNanos;

        synchronized void over(Thread groups) {
            thread = groups;
        }

        synchronized void begin(Member member) {
            working = member;
            beganNanos = System.nanoTime();
        }

        /** An interrupt was meant for who worked. */
        synchronized void end() {
            working = null;
            var _ = Thread.interrupted();
        }

        synchronized void interruptIfStuckIn(Member member) {
            if (thread != null && member.equals(working) && isSlow(beganNanos)) {
                thread.interrupt();
            }
        }
    }
}

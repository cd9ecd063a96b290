package io.trapiche.adapter.postgres.inbox;

import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StorageUnavailable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Writes items one transaction at a time; what comes meanwhile is written together in the next. A
 * burst about one order would otherwise take a connection for each call, and have all of them wait
 * for each other at the row of the work that they wake.
 */
final class ReceiptLane {

    /** VTEX gives its hook's receiver five seconds to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final int MOST_RECEIPTS = 200;

    private final Consumer<List<InboxItem>> write;
    private final Duration patience;
    private final Deque<Receipt> waiting = new ArrayDeque<>();
    private boolean writing;

    /** Writes by the given action, in one transaction or not at all. */
    ReceiptLane(Consumer<List<InboxItem>> write) {
        this(write, PATIENCE);
    }

    /** Waits another time for what others write. */
    ReceiptLane(Consumer<List<InboxItem>> write, Duration patience) {
        this.write = write;
        this.patience = patience;
    }

    private record Receipt(List<InboxItem> items, CompletableFuture<Void> written) {}

    /**
     * Returns when the items are written.
     *
     * @throws StorageUnavailable when they are not, or not yet after four seconds
     */
    void receive(List<InboxItem> items) {
        Receipt receipt = new Receipt(items, new CompletableFuture<>());
        if (isFirst(receipt)) {
            writeNext();
            writeOthers();
        }
        await(receipt);
    }

    /** How many wait to be written. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized boolean isFirst(Receipt receipt) {
        waiting.add(receipt);
        boolean first = !writing;
        writing = true;
        return first;
    }

    /** By nobody who has an answer to give. */
    private void writeOthers() {
        if (isWaitedFor()) {
            Thread _ = Thread.ofVirtual().name("inbox-receipts").start(this::writeAll);
        }
    }

    private void writeAll() {
        do {
            writeNext();
        } while (isWaitedFor());
    }

    private synchronized boolean isWaitedFor() {
        writing = !waiting.isEmpty();
        return writing;
    }

    private void writeNext() {
        List<Receipt> together = next();
        try {
            write.accept(together.stream().flatMap(one -> one.items().stream()).toList());
            together.forEach(one -> one.written().complete(null));
        } catch (StorageUnavailable down) {
            together.forEach(one -> one.written().completeExceptionally(down));
        } catch (RuntimeException | Error failure) {
            writeApart(together, failure);
        }
    }

    private synchronized List<Receipt> next() {
        List<Receipt> next = new ArrayList<>();
        while (!waiting.isEmpty() && next.size() < MOST_RECEIPTS) {
            next.add(waiting.remove());
        }
        return next;
    }

    /** One that cannot be written takes no other along. */
    private void writeApart(List<Receipt> together, Throwable failure) {
        if (together.size() == 1) {
            together.getFirst().written().completeExceptionally(failure);
            return;
        }
        for (Receipt one : together) {
            try {
                write.accept(one.items());
                one.written().complete(null);
            } catch (RuntimeException | Error own) {
                one.written().completeExceptionally(own);
            }
        }
    }

    private void await(Receipt receipt) {
        try {
            receipt.written().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw rethrown(Objects.requireNonNullElse(failure.getCause(), failure));
        } catch (TimeoutException late) {
            forget(receipt);
            throw new StorageUnavailable("inbox: receive", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailable("inbox: receive", stopped);
        }
    }

    private synchronized void forget(Receipt receipt) {
        waiting.remove(receipt);
    }

    private static RuntimeException rethrown(Throwable cause) {
        return switch (cause) {
            case Error error -> throw error;
            case RuntimeException failure -> failure;
            default -> new IllegalStateException(cause);
        };
    }
}

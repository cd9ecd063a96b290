package io.trapiche.application.streams;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of work that keep in mind what they read and what they decided (Fowler's Unit of Work).
 * Within a session each stream is read once, and events are not stored one decision at a time but
 * together: before anything is done that cannot be taken back, and at the end. The streams' keys
 * tell when others were quicker. A session belongs to the thread that began it.
 */
public interface Sessions {

    /**
     * Does an order's own work in a session; see {@link Origin#inLane}. When others were quicker,
     * the work is done again from what stands then.
     *
     * @param last written in the transaction of the last events, after them; told what the work
     *     came to. When the work fails, it is not called, and what was decided until then is stored
     * @throws ConcurrentChange when others were quicker again and again
     * @throws StorageUnavailable when the outcome is that nothing could be stored, or is unknown
     */
    <T extends @Nullable Object> void inLane(Supplier<T> work, Consumer<T> last);

    /** As {@link #inLane} for work that is not the order's own. */
    <T extends @Nullable Object> void work(Supplier<T> work, Consumer<T> last);

    /**
     * Stores what was decided so far. To be called before whatever cannot be taken back; does
     * nothing outside a session. May end the work, which is then done again.
     */
    void store();

    /** Reads several streams at once where they will be asked for; nothing outside a session. */
    void read(Collection<StreamId> together);

    /**
     * What the session has in mind besides; made when it is asked for first. Null outside a
     * session.
     */
    <T> @Nullable T memory(Class<T> type, Supplier<T> initial);

    /** Has this written with the next events, after them; at once outside a session. */
    void alongside(Runnable write);

    /** No sessions: everything is stored as it is decided. */
    static Sessions none() {
        return new NoSessions();
    }
}

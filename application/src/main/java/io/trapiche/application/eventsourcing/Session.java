package io.trapiche.application.eventsourcing;

import io.trapiche.application.streams.StreamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** What a piece of work has in mind: what it read, and what of its decisions is not stored yet. */
final class Session {

    private final Map<StreamId, Folded<?>> folded = new HashMap<>();
    private final Map<Class<?>, Object> memories = new HashMap<>();
    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private final List<Runnable> decidingAgain = new ArrayList<>();
    private final Set<StreamId> woken = new LinkedHashSet<>();
    private final List<Runnable> writes = new ArrayList<>();
    private final List<Runnable> onceStored = new ArrayList<>();

    @Nullable Folded<?> folded(StreamId stream) {
        return folded.get(stream);
    }

    void remember(StreamId stream, Folded<?> reached) {
        folded.put(stream, reached);
    }

    /**
     * Keeps a decision.
     *
     * @param lane to be woken; null for none
     * @param again decides the same command on what stands then
     */
    void decided(List<DomainEventMessage<?>> messages, @Nullable StreamId lane, Runnable again) {
        events.addAll(messages);
        decidingAgain.add(again);
        if (lane != null) {
            woken.add(lane);
        }
    }

    /** Is run when what was decided so far is in the store. */
    void onceStored(Runnable action) {
        onceStored.add(action);
    }

    void alongside(Runnable write) {
        writes.add(write);
    }

    <T> T memory(Class<T> type, Supplier<T> initial) {
        return type.cast(memories.computeIfAbsent(type, _ -> initial.get()));
    }

    boolean isStored() {
        return events.isEmpty() && writes.isEmpty();
    }

    List<DomainEventMessage<?>> events() {
        return events;
    }

    /** What was decided, to be decided again one by one. */
    List<Runnable> decidingAgain() {
        return List.copyOf(decidingAgain);
    }

    Set<StreamId> woken() {
        return woken;
    }

    List<Runnable> writes() {
        return writes;
    }

    /** All of it is in the store. */
    void stored() {
        onceStored.forEach(Runnable::run);
        clear();
    }

    /** None of it will be stored. */
    void clear() {
        onceStored.clear();
        events.clear();
        decidingAgain.clear();
        woken.clear();
        writes.clear();
    }
}

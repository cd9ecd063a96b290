package io.trapiche.testkit.work;

import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers its tries and does at each what it was told. */
public final class ScriptedWorker implements Worker {

    private final WorkKind kind;
    private final Function<Try, @Nullable Instant> script;
    private final List<Try> tries = new ArrayList<>();

    /**
     * A try.
     *
     * @param number from one, over all keys
     */
    public record Try(
            int number,
            String key,
            int failures,
            int heldBack,
            @Nullable Instant lastDone,
            Instant at) {}

    public ScriptedWorker(WorkKind kind, Function<Try, @Nullable Instant> script) {
        this.kind = kind;
        this.script = script;
    }

    @Override
    public WorkKind kind() {
        return kind;
    }

    @Override
    public @Nullable Instant work(Attempt attempt) {
        return script.apply(note(attempt));
    }

    private synchronized Try note(Attempt attempt) {
        Try now =
                new Try(
                        tries.size() + 1,
                        attempt.key(),
                        attempt.failures(),
                        attempt.heldBack(),
                        attempt.lastDone(),
                        Instant.now());
        tries.add(now);
        return now;
    }

    /** All tries so far, oldest first. */
    public synchronized List<Try> tries() {
        return List.copyOf(tries);
    }

    /** Keys of all tries so far, oldest first. */
    public List<String> keys() {
        return tries().stream().map(Try::key).toList();
    }

    /** What each try was told of failures before it, oldest first. */
    public List<Integer> failures() {
        return tries().stream().map(Try::failures).toList();
    }

    /** What each try was told of being held back before it, oldest first. */
    public List<Integer> heldBack() {
        return tries().stream().map(Try::heldBack).toList();
    }
}

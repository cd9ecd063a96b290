package io.trapiche.application.streams;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where everything is stored as it is decided. */
final class NoSessions implements Sessions {

    @Override
    public <T extends @Nullable Object> void inLane(Supplier<T> work, Consumer<T> last) {
        last.accept(Origin.inLane(work));
    }

    @Override
    public <T extends @Nullable Object> void work(Supplier<T> work, Consumer<T> last) {
        last.accept(work.get());
    }

    @Override
    public void store() {}

    @Override
    public void read(Collection<StreamId> together) {}

    @Override
    public <T> @Nullable T memory(Class<T> type, Supplier<T> initial) {
        return null;
    }

    @Override
    public void alongside(Runnable write) {
        write.run();
    }
}

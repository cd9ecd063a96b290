package io.trapiche.sandbox.store;

import io.trapiche.sandbox.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * One MVStore file, committed after each save. The commit hands the pages to the operating system
 * and does not wait for the disk: the end of the process loses nothing, a power cut may.
 */
public final class FileStore implements Store {
    private final MVStore file;
    private final ReentrantLock lock = new ReentrantLock();

    private FileStore(MVStore file) {
        this.file = file;
    }

    public static FileStore open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Commits by the background thread would be asynchronous and would cut transactions in two.
        MVStore file = new MVStore.Builder().fileName(path.toString()).autoCommitDisabled().open();
        file.setRetentionTime(0);
        return new FileStore(file);
    }

    @Override
    public void save(List<Entry> entries) {
        List<Line> lines = entries.stream().map(FileStore::line).toList();
        lock.lock();
        try {
            lines.forEach(this::apply);
            file.commit();
        } finally {
            lock.unlock();
        }
    }

    private record Line(String kind, String key, String json) {}

    private static Line line(Entry entry) {
        return new Line(
                entry.kind(), entry.key(), entry.value() == null ? "" : Json.text(entry.value()));
    }

    private void apply(Line line) {
        if (line.json().isEmpty()) {
            values(line.kind()).remove(line.key());
        } else {
            values(line.kind()).put(line.key(), line.json());
        }
    }

    @Override
    public <T> void load(String kind, Class<T> type, BiConsumer<String, T> each) {
        values(kind).forEach((key, json) -> each.accept(key, Json.read(json, type)));
    }

    private MVMap<String, String> values(String kind) {
        return file.openMap(kind);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            file.close();
        } finally {
            lock.unlock();
        }
    }
}

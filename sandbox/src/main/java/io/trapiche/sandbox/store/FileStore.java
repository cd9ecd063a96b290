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

    /** MVStore 2.4.240 may fail to compact, at its end, a file that a killed process left. */
    private static final int NO_COMPACTION = 0;

    private static final int COMMITS_PER_COMPACTION = 500;
    private static final int LEAST_FILL_PERCENT = 50;
    private static final int COMPACTED_BYTES = 4 * 1024 * 1024;

    private final MVStore file;
    private final ReentrantLock committing = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock(true);
    private long applied;
    private long committed;
    private long commits;

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
        commitUpTo(apply(lines));
    }

    /** Returns which transaction this is. */
    private long apply(List<Line> lines) {
        lock.lock();
        try {
            lines.forEach(this::apply);
            return ++applied;
        } finally {
            lock.unlock();
        }
    }

    /** One commit serves every transaction applied before it, those of other threads included. */
    private void commitUpTo(long transaction) {
        committing.lock();
        try {
            if (committed < transaction) {
                commit();
            }
        } finally {
            committing.unlock();
        }
    }

    private void commit() {
        lock.lock();
        try {
            file.commit();
            committed = applied;
            compactNowAndThen();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Rewrites some mostly outdated chunks; without it the file grows to many times what it holds.
     */
    private void compactNowAndThen() {
        if (++commits % COMMITS_PER_COMPACTION == 0) {
            file.compact(LEAST_FILL_PERCENT, COMPACTED_BYTES);
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
            file.close(NO_COMPACTION);
        } finally {
            lock.unlock();
        }
    }
}

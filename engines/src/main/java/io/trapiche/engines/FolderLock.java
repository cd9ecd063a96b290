package io.trapiche.engines;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One running engine per folder. The operating system frees the lock when the process dies, so
 * whoever holds it may treat everything else found in the folder as left over.
 */
final class FolderLock implements AutoCloseable {
    private static final String FILE = ".lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(String engine, Path folder) {
        try {
            var channel = open(folder);
            if (!isLocked(channel)) {
                channel.close();
                throw new FolderInUse(engine, folder);
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new EngineFailed("%s: cannot use the folder %s".formatted(engine, folder), e);
        }
    }

    /** The lock stays with what was started; it is freed if the start fails. */
    static <T> T startIn(EngineSettings settings, String engine, Start<T> start) {
        var lock = take(engine, settings.folder());
        try {
            return start.with(lock);
        } catch (IOException e) {
            lock.close();
            throw new EngineFailed(
                    "%s: cannot start in %s".formatted(engine, settings.folder()), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Waits for another process that holds the lock; used where work is short and need be done only
     * once.
     */
    static FolderLock await(Path folder) throws IOException {
        var channel = open(folder);
        channel.lock();
        return new FolderLock(channel);
    }

    private static FileChannel open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(folder.resolve(FILE), CREATE, WRITE);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    interface Start<T> {
        T with(FolderLock lock) throws IOException;
    }
}

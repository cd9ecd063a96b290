package io.trapiche.engines;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Folders that are either complete or absent, and their removal. */
final class Folders {
    private static final String DRAFT = ".draft-";

    private Folders() {}

    /**
     * Makes a folder under a draft name and renames it, so that a crash half-way leaves no
     * half-made target. The caller holds a {@link FolderLock} on the parent: drafts found there are
     * left over and removed.
     */
    static void makeWhole(Path parent, String name, Maker maker) throws IOException {
        var target = parent.resolve(name);
        if (Files.isDirectory(target)) {
            return;
        }
        for (var leftOver : list(parent, name + DRAFT)) {
            delete(leftOver);
        }
        var draft = Files.createTempDirectory(parent, name + DRAFT);
        maker.makeIn(draft);
        Files.move(draft, target, ATOMIC_MOVE);
    }

    private static List<Path> list(Path folder, String prefix) throws IOException {
        try (var children = Files.list(folder)) {
            return children.filter(child -> child.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        for (var path : deepestFirst(folder)) {
            Files.deleteIfExists(path);
        }
    }

    static List<Path> deepestFirst(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }

    /** The last bytes of a text file, for an error message; empty if there is no such file. */
    static String tail(Path file, int bytes) throws IOException {
        try {
            var content = Files.readString(file);
            return content.substring(Math.max(0, content.length() - bytes)).strip();
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    @FunctionalInterface
    interface Maker {
        void makeIn(Path draft) throws IOException;
    }
}

package io.trapiche.engines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks a {@code .txz} archive of regular files, folders and symbolic links. */
final class Unpacking {
    private static final int OWNER_EXECUTES = 0100;

    private Unpacking() {}

    static void unpack(InputStream txz, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(txz))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, inside(folder, entry.getName()));
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        var path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("archive entry outside its folder: " + name);
        }
        return path;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            write(tar, entry, path);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
            throws IOException {
        Files.copy(tar, path);
        boolean executable = (entry.getMode() & OWNER_EXECUTES) != 0;
        if (executable && !path.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + path);
        }
    }
}
